import { Fragment, ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(120px, 1fr) 2fr',
      gap: theme.spacing(1, 2),
      margin: 0,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'ExternalClustersFactList' },
);

/** A label and what belongs to it; what is empty is left out of the list. */
export interface LabelledFact {
  label: string;
  value: ReactNode;
}

/** Facts as pairs of label and value. */
export function FactList(props: { facts: LabelledFact[] }) {
  const classes = useStyles();
  return (
    <Typography variant="body2" component="dl" className={classes.list}>
      {props.facts
        .filter(({ value }) => value || value === 0)
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </Typography>
  );
}
