import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';

/** From this share on somebody should have a look, and from that one at once. Percent. */
const MUCH = 75;
const TOO_MUCH = 90;

const useStyles = makeStyles(
  theme => ({
    root: { borderRadius: 2, backgroundColor: theme.palette.divider },
    bar: { borderRadius: 2 },
    little: { backgroundColor: theme.palette.primary.main },
    much: { backgroundColor: theme.palette.warning.main },
    tooMuch: { backgroundColor: theme.palette.error.main },
  }),
  { name: 'ExternalClustersShareBar' },
);

/** How much of something is used, as a bar. The number stands beside it: colour says nothing alone. */
export function ShareBar(props: {
  percent: number;
  label: string;
  /** Pixels. */
  height: number;
}) {
  const { percent, label, height } = props;
  const classes = useStyles();
  return (
    <LinearProgress
      variant="determinate"
      value={Math.min(100, percent)}
      style={{ height }}
      classes={{
        root: classes.root,
        bar: `${classes.bar} ${classes[toneOf(percent)]}`,
      }}
      aria-label={label}
    />
  );
}

function toneOf(percent: number): 'little' | 'much' | 'tooMuch' {
  if (percent >= TOO_MUCH) return 'tooMuch';
  return percent >= MUCH ? 'much' : 'little';
}
