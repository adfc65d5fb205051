import { ClusterProviderFactory } from 'backstage-plugin-external-clusters-node';
import { ConnectionPolicy, KubernetesReader } from '../../kubernetes';
import { KubeconfigClusterProvider } from './KubeconfigClusterProvider';
import {
  describeKubeconfigScope,
  KUBECONFIG_FIELDS,
  parseKubeconfigCredential,
  parseKubeconfigScope,
  readKubeconfigAccount,
} from './KubeconfigSettings';

export interface KubeconfigProviderFactoryOptions {
  policy: ConnectionPolicy;
  reader: KubernetesReader;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Any cluster, by kubeconfig: view only. */
export function createKubeconfigProviderFactory({
  policy,
  reader,
  now,
}: KubeconfigProviderFactoryOptions): ClusterProviderFactory {
  return {
    name: 'kubeconfig',
    title: 'Any cluster',
    description:
      'Any other Kubernetes cluster, by a kubeconfig with a token or a client certificate. View only.',
    capabilities: {
      discover: false,
      connect: true,
      changes: [],
      cancel: [],
      nodePoolEdits: [],
      nodePools: false,
      nodePoolsWithCluster: false,
    },
    accountFields: KUBECONFIG_FIELDS.map(
      ({ shape: _shape, ...field }) => field,
    ),
    readAccount: settings => readKubeconfigAccount(settings, { policy, now }),
    describeScope: describeKubeconfigScope,
    createProvider: account =>
      new KubeconfigClusterProvider({
        accountName: account.name,
        scope: parseKubeconfigScope(account.scope),
        credential: parseKubeconfigCredential(account.credential),
        reader,
      }),
  };
}
