import { makeStyles } from '@material-ui/core/styles';
import CloudQueueIcon from '@material-ui/icons/CloudQueue';
import DnsIcon from '@material-ui/icons/DnsOutlined';
import { Provider } from 'backstage-plugin-external-clusters-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      whiteSpace: 'nowrap',
    },
    icon: { fontSize: 18, color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersProviderMark' },
);

/** A provider in a few pixels: its kind as a small picture and its short name. */
export function ProviderMark(props: {
  name: string;
  provider: Provider | undefined;
}) {
  const { name, provider } = props;
  const classes = useStyles();
  const Icon = provider?.capabilities.connect ? DnsIcon : CloudQueueIcon;
  return (
    <span className={classes.root} title={provider?.title}>
      <Icon className={classes.icon} aria-hidden />
      {shortName(name, provider)}
    </span>
  );
}

// Clouds are known by their abbreviation; a longer name reads better as its title.
function shortName(name: string, provider: Provider | undefined): string {
  return name.length <= 4
    ? name.toLocaleUpperCase('en-US')
    : provider?.title ?? name;
}
