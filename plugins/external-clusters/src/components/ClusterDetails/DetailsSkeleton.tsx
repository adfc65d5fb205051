import Grid from '@material-ui/core/Grid';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../hooks/useText';

/** The details before their first answer, as large as they will be. */
export function DetailsSkeleton() {
  const t = useText();
  return (
    <div aria-busy role="status" aria-label={t('common.loading')}>
      <Skeleton variant="text" width={320} height={48} />
      <Skeleton variant="text" width={480} height={24} />
      <Skeleton variant="text" width={200} height={48} />
      <Grid container spacing={2}>
        {['about', 'conditions', 'access', 'provider'].map(card => (
          <Grid key={card} item xs={12} md={6}>
            <Skeleton variant="rect" height={220} />
          </Grid>
        ))}
      </Grid>
    </div>
  );
}
