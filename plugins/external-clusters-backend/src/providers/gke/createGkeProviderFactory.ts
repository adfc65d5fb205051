import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { GkeClient } from './GkeClient';
import { GkeClusterProvider } from './GkeClusterProvider';
import { gkeLeastPrivilegePolicy } from './gkeLeastPrivilegePolicy';
import {
  describeGkeScope,
  GKE_FIELDS,
  parseGkeKey,
  parseGkeScope,
  readGkeAccount,
} from './GkeSettings';
import {
  GkeEndpointConfig,
  GoogleEndpoints,
  toGoogleEndpoints,
} from './GoogleEndpoints';
import { GoogleTokenClient } from './GoogleTokenClient';

export interface GkeProviderFactoryOptions {
  endpoint: GkeEndpointConfig;
  network: CloudNetwork;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Google Kubernetes Engine. Throws when a configured address is none. */
export function createGkeProviderFactory({
  endpoint,
  network,
  now,
}: GkeProviderFactoryOptions): ClusterProviderFactory {
  const endpoints = toGoogleEndpoints(endpoint);
  return {
    name: 'gke',
    title: 'GKE',
    description: 'Google Kubernetes Engine: the clusters of a project.',
    capabilities: {
      discover: true,
      connect: false,
      changes: [],
      cancel: false,
      nodePoolEdits: [],
      nodePools: true,
      nodePoolsWithCluster: true,
    },
    accountFields: GKE_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: gkeLeastPrivilegePolicy,
    readAccount: readGkeAccount,
    describeScope: describeGkeScope,
    createProvider: account =>
      createGkeProvider(account, { endpoints, network, now }),
  };
}

interface GkeProviderParts {
  endpoints: GoogleEndpoints;
  network: CloudNetwork;
  now: () => number;
}

function createGkeProvider(
  account: ProviderAccount,
  { endpoints, network, now }: GkeProviderParts,
): GkeClusterProvider {
  const scope = parseGkeScope(account.scope);
  const key = parseGkeKey(scope, account.credential);
  const agents = createCloudAgents(network);
  const { projectId } = scope;
  const { tokenUrl } = endpoints;
  return new GkeClusterProvider({
    accountName: account.name,
    scope,
    client: new GkeClient({ projectId, key, endpoints, network }),
    tokens: new GoogleTokenClient({ key, tokenUrl, agents, now }),
    now,
    disconnect: () => agents.close(),
  });
}
