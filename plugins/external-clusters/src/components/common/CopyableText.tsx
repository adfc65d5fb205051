import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'ExternalClustersCopyableText' },
);

/** A name that people must copy, and the button that copies it. */
export function CopyableText(props: { text: string; label: string }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <span>{props.text}</span>
      <CopyButton text={props.text} what={props.label} />
    </span>
  );
}
