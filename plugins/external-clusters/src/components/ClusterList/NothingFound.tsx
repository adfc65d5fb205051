import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';

/** Stands in for the rows when the search and filters leave nothing over; offers to clear them. */
export function NothingFound(props: { onClear: () => void }) {
  const t = useText();
  return (
    <Box p={6} textAlign="center" role="status">
      <Typography variant="h6" component="h3">
        {t('list.nothingFound.title')}
      </Typography>
      <Typography color="textSecondary" paragraph>
        {t('list.nothingFound.text')}
      </Typography>
      <Button variant="outlined" color="primary" onClick={props.onClear}>
        {t('list.filters.clear')}
      </Button>
    </Box>
  );
}
