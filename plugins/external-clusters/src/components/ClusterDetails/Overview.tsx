import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { AboutCard } from './AboutCard';
import { AccessCard } from './AccessCard';
import { ConditionsCard } from './ConditionsCard';
import { FactGroupList } from './FactGroupList';
import { RegistrationCard } from './RegistrationCard';

/** What is known of a cluster: conditions, access, facts in groups, and the provider's own words under their own heading. */
export function Overview(props: {
  cluster: ExternalCluster;
  /** Address of the node pools; absent where there are none. */
  nodePoolsPath?: string;
}) {
  const { cluster, nodePoolsPath } = props;
  const t = useText();
  const hasProviderFacts =
    cluster.factGroups.length > 0 || Object.keys(cluster.tags).length > 0;
  return (
    <Grid container spacing={2}>
      <Grid item xs={12} md={6}>
        <AboutCard cluster={cluster} nodePoolsPath={nodePoolsPath} />
      </Grid>
      <Grid item xs={12} md={6}>
        <ConditionsCard conditions={cluster.conditions} />
      </Grid>
      <Grid item xs={12} md={6}>
        <RegistrationCard cluster={cluster} />
      </Grid>
      <Grid item xs={12} md={6}>
        <AccessCard cluster={cluster} />
      </Grid>
      {hasProviderFacts && (
        <Grid item xs={12}>
          <InfoCard title={t('details.facts.provider')}>
            <FactGroupList groups={cluster.factGroups} tags={cluster.tags} />
            {cluster.providerState && (
              <Typography variant="caption" color="textSecondary">
                {t('details.facts.providerState')}: {cluster.providerState}
              </Typography>
            )}
          </InfoCard>
        </Grid>
      )}
    </Grid>
  );
}
