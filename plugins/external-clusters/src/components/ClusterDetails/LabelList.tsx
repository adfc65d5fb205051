import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    list: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
    label: { margin: 0, maxWidth: '100%' },
  }),
  { name: 'ExternalClustersLabelList' },
);

/** Labels or tags as `key: value`. */
export function LabelList(props: { labels: Record<string, string> }) {
  const classes = useStyles();
  return (
    <span className={classes.list}>
      {Object.entries(props.labels).map(([key, value]) => (
        <Chip
          key={key}
          size="small"
          variant="outlined"
          className={classes.label}
          label={value ? `${key}: ${value}` : key}
        />
      ))}
    </span>
  );
}
