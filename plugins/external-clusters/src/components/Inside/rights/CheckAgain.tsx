import Button from '@material-ui/core/Button';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useText } from '../../../hooks/useText';

/** Asks for the rights once more. It stays while they are asked for, so that the keyboard does not lose its place. */
export function CheckAgain(props: { checking: boolean; onClick: () => void }) {
  const { checking, onClick } = props;
  const t = useText();
  return (
    <Button
      size="small"
      color="primary"
      startIcon={<RefreshIcon />}
      aria-disabled={checking}
      style={checking ? { opacity: 0.5 } : undefined}
      onClick={checking ? undefined : onClick}
    >
      {t('rights.again')}
    </Button>
  );
}
