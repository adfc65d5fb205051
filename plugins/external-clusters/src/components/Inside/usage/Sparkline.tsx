import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks/useText';
import { inLargestUnit } from '../../common/inLargestUnit';
import { SeriesPoint } from './usageSeries';

const WIDTH = 80;
const HEIGHT = 24;
/** Room for the line's own width. */
const EDGE = 2;
/** What does not move is no line along the edge. */
const HEADROOM = 1.25;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', color: theme.palette.text.secondary },
    line: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
    area: { fill: 'currentColor', opacity: 0.15 },
  }),
  { name: 'ExternalClustersSparkline' },
);

/** How a share moved while the page was open. It shows the course: the largest share is near the upper edge. */
export function Sparkline(props: { label: string; points: SeriesPoint[] }) {
  const { label, points } = props;
  const classes = useStyles();
  const line = toLine(points);
  const title = useTitle(label, points);
  return (
    <svg
      className={classes.root}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {line.length > 1 && (
        <>
          <polygon
            className={classes.area}
            points={[`${EDGE},${HEIGHT}`, ...line, `${WIDTH - EDGE},${HEIGHT}`]
              .join(' ')
              .trim()}
          />
          <polyline className={classes.line} points={line.join(' ')} />
        </>
      )}
    </svg>
  );
}

function useTitle(label: string, points: SeriesPoint[]): string {
  const t = useText();
  const shares = points.map(({ share }) => share);
  if (shares.length < 2) {
    return t('inside.usage.noHistory', { label });
  }
  const percent = (share: number) => String(Math.round(share * 100));
  return t('inside.usage.history', {
    label,
    time: inLargestUnit(spanOf(points)),
    least: percent(Math.min(...shares)),
    most: percent(Math.max(...shares)),
  });
}

/** From the first look to the last, in milliseconds. */
function spanOf(points: SeriesPoint[]): number {
  return (points.at(-1)?.at ?? 0) - (points.at(0)?.at ?? 0);
}

/** The points as the drawing has them, each `x,y`. */
function toLine(points: SeriesPoint[]): string[] {
  const first = points.at(0)?.at ?? 0;
  const span = spanOf(points) || 1;
  const most = HEADROOM * Math.max(...points.map(({ share }) => share)) || 1;
  return points.map(({ at, share }) => {
    const x = EDGE + ((at - first) / span) * (WIDTH - 2 * EDGE);
    const y = HEIGHT - EDGE - (share / most) * (HEIGHT - 2 * EDGE);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
}
