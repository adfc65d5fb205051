import Button from '@material-ui/core/Button';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useText } from '../../hooks/useText';

/** Asks the cloud once more. */
export function AskAgain(props: { onClick: () => void }) {
  const t = useText();
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={<RefreshIcon />}
      onClick={props.onClick}
    >
      {t('import.clusters.again')}
    </Button>
  );
}
