import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      maxWidth: '100%',
    },
    text: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'ExternalClustersCopyableText' },
);

/** A name or address that people must copy, on one line however long it is, and the button that copies it. */
export function CopyableText(props: { text: string; label: string }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <span className={classes.text} title={props.text}>
        {props.text}
      </span>
      <CopyButton text={props.text} what={props.label} />
    </span>
  );
}
