import { makeStyles } from '@material-ui/core/styles';
import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { Shape, stateAppearance, Tone } from './stateAppearance';

const useStyles = makeStyles(
  theme => ({
    shape: { width: 12, height: 12, flexShrink: 0, display: 'block' },
    good: { color: theme.palette.success.main },
    quiet: { color: theme.palette.primary.main },
    neutral: { color: theme.palette.text.secondary },
    attention: { color: theme.palette.warning.main },
    bad: { color: theme.palette.error.main },
    turning: {
      animation: '$turn 2.4s linear infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
    '@keyframes turn': { to: { transform: 'rotate(360deg)' } },
  }),
  { name: 'ExternalClustersStateShape' },
);

const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 };

const drawings: Record<Shape, JSX.Element> = {
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  ring: (
    <>
      <circle cx="6" cy="6" r="4.5" {...outline} opacity="0.3" />
      <path
        d="M6 1.5A4.5 4.5 0 0 1 10.5 6"
        {...outline}
        strokeLinecap="round"
      />
    </>
  ),
  square: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  triangle: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
  cross: <path d="m2 2 8 8M10 2l-8 8" {...outline} strokeWidth="2.4" />,
  slashedCircle: (
    <>
      <circle cx="6" cy="6" r="4.8" {...outline} />
      <path d="m2.8 9.2 6.4-6.4" {...outline} />
    </>
  ),
  circle: <circle cx="6" cy="6" r="4.8" {...outline} />,
};

/** The shape of a state, without its word: it means nothing to a screen reader by itself. */
export function StateShape(props: {
  state: ClusterState;
  /** Another tone than that of the state, where the state says too much. */
  tone?: Tone;
}) {
  const classes = useStyles();
  const { shape, tone: ownTone } = stateAppearance[props.state];
  const tone = props.tone ?? ownTone;
  const motion = shape === 'ring' ? classes.turning : '';
  return (
    <svg
      className={`${classes.shape} ${classes[tone]} ${motion}`}
      viewBox="0 0 12 12"
      data-shape={shape}
      data-tone={tone}
      aria-hidden
      focusable="false"
    >
      {drawings[shape]}
    </svg>
  );
}
