import { Fragment, ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1, 2),
      margin: 0,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    },
    // Of the same width everywhere, so that the values of neighbouring lists stand below each other.
    beside: {
      gridTemplateColumns: 'minmax(96px, min(160px, 40%)) minmax(0, 1fr)',
    },
    above: {
      gap: 0,
      '& dt': { ...theme.typography.caption },
      '& dd': {
        marginBottom: theme.spacing(1),
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
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
export function FactList(props: {
  facts: LabelledFact[];
  /** Where there is little room the labels stand above, and long values are cut; their end shows on hover. */
  labels?: 'beside' | 'above';
}) {
  const { facts, labels = 'beside' } = props;
  const classes = useStyles();
  return (
    <Typography
      variant="body2"
      component="dl"
      className={`${classes.list} ${classes[labels]}`}
    >
      {facts
        .filter(({ value }) => value || value === 0)
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd title={titleOf(value, labels)}>{value}</dd>
          </Fragment>
        ))}
    </Typography>
  );
}

function titleOf(value: ReactNode, labels: 'beside' | 'above') {
  return labels === 'above' && typeof value === 'string' ? value : undefined;
}
