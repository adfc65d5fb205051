import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { Stack } from '../common/Stack';
import { UsageCard, UsageModel } from '../Inside';
import { AboutCard } from './AboutCard';
import { AccessCard } from './AccessCard';
import { ConditionsCard } from './ConditionsCard';
import { FactGroupList } from './FactGroupList';
import { RegistrationCard } from './RegistrationCard';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    whole: { gridColumn: '1 / -1', minWidth: 0 },
  }),
  { name: 'ExternalClustersOverview' },
);

/** What is known of a cluster: conditions, access, facts in groups, and the provider's own words under their own heading. */
export function Overview(props: {
  cluster: ExternalCluster;
  usage: UsageModel;
  /** Address of the node pools; absent where there are none. */
  nodePoolsPath?: string;
}) {
  const { cluster, usage, nodePoolsPath } = props;
  const classes = useStyles();
  const hasProviderFacts =
    cluster.factGroups.length > 0 || Object.keys(cluster.tags).length > 0;
  return (
    <div className={classes.columns}>
      <Stack>
        <AboutCard cluster={cluster} nodePoolsPath={nodePoolsPath} />
        <UsageCard cluster={cluster} usage={usage} />
      </Stack>
      <Stack>
        <ConditionsCard conditions={cluster.conditions} />
        <RegistrationCard cluster={cluster} />
        <AccessCard cluster={cluster} />
      </Stack>
      {hasProviderFacts && (
        <div className={classes.whole}>
          <ProviderFactsCard cluster={cluster} />
        </div>
      )}
    </div>
  );
}

function ProviderFactsCard(props: { cluster: ExternalCluster }) {
  const { factGroups, tags, providerState } = props.cluster;
  const t = useText();
  return (
    <InfoCard title={t('details.facts.provider')}>
      <FactGroupList groups={factGroups} tags={tags} />
      {providerState && (
        <Typography variant="caption" color="textSecondary">
          {t('details.facts.providerState')}: {providerState}
        </Typography>
      )}
    </InfoCard>
  );
}
