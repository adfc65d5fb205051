import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    stack: {
      display: 'grid',
      // A wide table scrolls inside its card, it does not widen the page.
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ExternalClustersStack' },
);

/** Cards and notices below each other. */
export function Stack(props: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.stack}>{props.children}</div>;
}
