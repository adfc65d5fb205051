import { ReactNode, useEffect, useRef } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { readableErrors } from '../common/readableErrors';

const useStyles = makeStyles(
  theme => ({
    frame: { padding: theme.spacing(3), ...readableErrors(theme) },
    title: { marginBottom: theme.spacing(2), outline: 'none' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(3),
    },
  }),
  { name: 'ExternalClustersStepFrame' },
);

/** A step: its question, its content, and the ways on and back. The question takes the focus, so that a screen reader says it. */
export function StepFrame(props: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const classes = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Paper className={classes.frame}>
      <Typography
        variant="h5"
        component="h3"
        ref={title}
        tabIndex={-1}
        className={classes.title}
      >
        {props.title}
      </Typography>
      {props.children}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </Paper>
  );
}
