import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      margin: theme.spacing(0.5, 0),
      padding: theme.spacing(0.5, 0.5, 0.5, 1),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
    },
    code: {
      minWidth: 0,
      fontSize: theme.typography.caption.fontSize,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ExternalClustersCommandLine' },
);

/** A command to run elsewhere, and the button that copies it. */
export function CommandLine(props: { command: string }) {
  const { command } = props;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <code className={classes.code}>{command}</code>
      <CopyButton text={command} what={command} />
    </span>
  );
}
