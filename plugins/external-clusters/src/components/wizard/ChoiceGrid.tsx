import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    grid: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fill, minmax(208px, 1fr))',
    },
  }),
  { name: 'ExternalClustersChoiceGrid' },
);

/** Large choices side by side. */
export function ChoiceGrid(props: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.grid}>{props.children}</div>;
}
