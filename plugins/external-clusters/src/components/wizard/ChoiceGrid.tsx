import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    grid: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'ExternalClustersChoiceGrid' },
);

/** Large choices side by side. */
export function ChoiceGrid(props: {
  children: ReactNode;
  /** The least width of a choice. Pixels. */
  width: number;
}) {
  const { children, width } = props;
  const classes = useStyles();
  const gridTemplateColumns = `repeat(auto-fill, minmax(${width}px, 1fr))`;
  return (
    <div className={classes.grid} style={{ gridTemplateColumns }}>
      {children}
    </div>
  );
}
