import Typography from '@material-ui/core/Typography';
import {
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { ProviderMark } from '../common/ProviderMark';

/** The provider of a cluster, and the account that it is read with where the user may know that. */
export function ProviderCell(props: {
  cluster: ExternalClusterSummary;
  providers: Provider[];
}) {
  const { cluster, providers } = props;
  const provider = providers.find(({ name }) => name === cluster.provider);
  // The account of a connected cluster is the cluster itself, and has its name.
  const account = provider?.capabilities.connect ? undefined : cluster.account;
  return (
    <>
      <ProviderMark name={cluster.provider} provider={provider} />
      {account && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          noWrap
          title={account.name}
          style={{ maxWidth: 130 }}
        >
          {account.name}
        </Typography>
      )}
    </>
  );
}
