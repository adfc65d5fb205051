import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    marks: {
      display: 'inline-flex',
      gap: 2,
      marginRight: theme.spacing(1),
      verticalAlign: 'middle',
    },
    mark: {
      width: 8,
      height: 12,
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 1,
    },
    behind: { backgroundColor: theme.palette.text.secondary },
    tooFar: {
      backgroundColor: theme.palette.error.main,
      borderColor: theme.palette.error.main,
    },
  }),
  { name: 'ExternalClustersSkewMarks' },
);

/** One mark for each minor version that a node pool may be behind, filled for those that it is; the words stand beside. */
export function SkewMarks(props: { behind: number; most: number }) {
  const { behind, most } = props;
  const classes = useStyles();
  const styleOf = (index: number) => {
    if (index >= behind) return '';
    return index < most ? classes.behind : classes.tooFar;
  };
  const marks = Array.from({ length: Math.max(behind, most) }, (_, index) => (
    <span key={index} className={`${classes.mark} ${styleOf(index)}`} />
  ));
  return (
    <span className={classes.marks} aria-hidden>
      {marks}
    </span>
  );
}
