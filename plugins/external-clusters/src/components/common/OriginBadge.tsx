import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { Origin } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 18,
      margin: 0,
      fontSize: theme.typography.caption.fontSize,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.secondary,
    },
    label: { paddingLeft: 6, paddingRight: 6 },
  }),
  { name: 'ExternalClustersOriginBadge' },
);

/** How a cluster came to the portal; hovering says what that allows. */
export function OriginBadge(props: { origin: Origin }) {
  const classes = useStyles();
  const t = useText();
  return (
    <Tooltip title={t(`common.originHelp.${props.origin}`)}>
      <Chip
        classes={classes}
        size="small"
        variant="outlined"
        label={t(`common.origin.${props.origin}`)}
      />
    </Tooltip>
  );
}
