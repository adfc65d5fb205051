import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/RemoveCircleOutline';
import CheckIcon from '@material-ui/icons/CheckCircle';
import CrossIcon from '@material-ui/icons/CancelOutlined';
import HelpIcon from '@material-ui/icons/HelpOutline';
import { FeatureRights } from 'backstage-plugin-external-clusters-common';

const useStyles = makeStyles(
  theme => ({
    Allowed: { color: theme.palette.success.main },
    Missing: { color: theme.palette.error.main },
    Unknown: { color: theme.palette.warning.main },
    NotOffered: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersRightStateIcon' },
);

const icons: Record<FeatureRights['state'], typeof CheckIcon> = {
  Allowed: CheckIcon,
  Missing: CrossIcon,
  Unknown: HelpIcon,
  NotOffered: BlockIcon,
};

/** The tick, cross or question mark of a right or feature; the word stands beside it. */
export function RightStateIcon(props: { state: FeatureRights['state'] }) {
  const classes = useStyles();
  const Icon = icons[props.state];
  return <Icon fontSize="small" className={classes[props.state]} aria-hidden />;
}
