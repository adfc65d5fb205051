import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  theme => ({
    code: {
      fontSize: '0.9em',
      padding: theme.spacing(0, 0.5),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'ExternalClustersHintText' },
);

/** A hint in words; commands between backticks are ready to be copied. */
export function HintText(props: { text: string }) {
  const classes = useStyles();
  const parts = props.text.split('`');
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <Fragment key={part}>
            <code className={classes.code}>{part}</code>
            <CopyButton text={part} what={part} />
          </Fragment>
        ),
      )}
    </>
  );
}
