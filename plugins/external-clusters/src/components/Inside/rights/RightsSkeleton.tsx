import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../../hooks/useText';

/** Stands in for the rights while the cloud is asked. */
export function RightsSkeleton() {
  const t = useText();
  return (
    <div aria-busy role="status">
      <Typography variant="body2" color="textSecondary">
        {t('rights.checking')}
      </Typography>
      {['first', 'second', 'third', 'fourth', 'fifth'].map(row => (
        <Skeleton key={row} variant="text" height={48} />
      ))}
    </div>
  );
}
