import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  {
    // As high as a line of text, so that the text around it stays where it is.
    root: { padding: 4, margin: '-4px 0' },
    icon: { fontSize: 16 },
  },
  { name: 'ExternalClustersCopyButton' },
);

/** Copies a text; `what` names it to those who cannot see what stands beside the button. */
export function CopyButton(props: { text: string; what: string }) {
  const { text, what } = props;
  const classes = useStyles();
  const t = useText();
  const [{ value }, copy] = useCopyToClipboard();
  const label = t('common.copy', { what });
  return (
    <Tooltip title={value === text ? t('common.copied') : label}>
      <IconButton
        size="small"
        className={classes.root}
        aria-label={label}
        onClick={() => copy(text)}
      >
        <CopyIcon className={classes.icon} />
      </IconButton>
    </Tooltip>
  );
}
