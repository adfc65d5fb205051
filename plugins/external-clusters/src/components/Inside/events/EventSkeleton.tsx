import Box from '@material-ui/core/Box';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../../hooks/useText';

/** The events before the first answer. */
export function EventSkeleton() {
  const t = useText();
  return (
    <Box p={2} aria-busy role="progressbar" aria-label={t('common.loading')}>
      {['first', 'second', 'third', 'fourth', 'fifth'].map(row => (
        <Skeleton key={row} variant="text" height={40} />
      ))}
    </Box>
  );
}
