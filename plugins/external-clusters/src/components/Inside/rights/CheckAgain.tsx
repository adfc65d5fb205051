import Button from '@material-ui/core/Button';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useText } from '../../../hooks/useText';

/** Asks for the rights once more. */
export function CheckAgain(props: { onClick: () => void }) {
  const t = useText();
  return (
    <Button
      size="small"
      color="primary"
      startIcon={<RefreshIcon />}
      onClick={props.onClick}
    >
      {t('rights.again')}
    </Button>
  );
}
