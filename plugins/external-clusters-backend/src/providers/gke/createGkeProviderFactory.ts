import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { ComputeClient } from './ComputeClient';
import { GkeOffers } from './editing/GkeOffers';
import { GkePlans } from './editing/GkePlans';
import { GKE_ACTIONS } from './editing/steps/createStep';
import { GkeOperations } from './editing/steps/GkeOperations';
import { GkeCalls } from './GkeCalls';
import { GkeClient } from './GkeClient';
import { GkeClusterEditor } from './GkeClusterEditor';
import { GkeClusterProvider } from './GkeClusterProvider';
import { gkeLeastPrivilegePolicy } from './gkePolicies';
import { GkeRightsCheck } from './GkeRightsCheck';
import {
  describeGkeScope,
  GKE_FIELDS,
  parseGkeScope,
  readGkeAccount,
} from './GkeSettings';
import { GkeWritesClient } from './GkeWritesClient';
import {
  GkeEndpointConfig,
  GoogleEndpoints,
  toGoogleEndpoints,
} from './GoogleEndpoints';
import { GoogleTokenClient } from './GoogleTokenClient';
import { readConfiguredGkeAccount } from './readConfiguredGkeAccount';
import { ResourceManagerClient } from './ResourceManagerClient';
import { toGoogleIdentity } from './toGoogleIdentity';

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
      changes: GKE_ACTIONS,
      // Google stops the upgrade of nodes, and nothing else. Source: CancelOperation in the API's documentation.
      cancel: ['UpgradeNodePool'],
      nodePoolEdits: ['desired', 'autoscaling', 'labels', 'taints'],
      nodePools: true,
      nodePoolsWithCluster: true,
      kubeconfigExec: true,
      // The token is one for all APIs of Google.
      tokenOpensOneCluster: false,
    },
    accountFields: GKE_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: gkeLeastPrivilegePolicy,
    readAccount: readGkeAccount,
    readConfiguredAccount: readConfiguredGkeAccount,
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
  const identity = toGoogleIdentity(scope, account.credential);
  const agents = createCloudAgents(network);
  const { projectId } = scope;
  const { computeUrl, resourceManagerUrl } = endpoints;
  const tokens = new GoogleTokenClient({ identity, endpoints, agents, now });
  const key = identity.kind === 'key' ? identity.key : undefined;
  const client = new GkeClient({ projectId, key, tokens, endpoints, network });
  const calls = new GkeCalls({ accountName: account.name, client, now });
  const compute = new ComputeClient({ projectId, computeUrl, tokens, agents });
  const projects = new ResourceManagerClient({
    projectId,
    resourceManagerUrl,
    tokens,
    agents,
  });
  return new GkeClusterProvider({
    scope,
    calls,
    rights: new GkeRightsCheck({ calls, projects, scope }),
    editor: createGkeEditor({ projectId, client, calls, compute }),
    tokens,
    disconnect: async () => {
      await client.close();
      agents.close();
    },
  });
}

function createGkeEditor(parts: {
  projectId: string;
  client: GkeClient;
  calls: GkeCalls;
  compute: ComputeClient;
}): GkeClusterEditor {
  const { projectId, client, calls, compute } = parts;
  const offers = new GkeOffers(calls, client, compute);
  return new GkeClusterEditor({
    projectId,
    calls,
    writes: new GkeWritesClient(client),
    operations: new GkeOperations(client),
    plans: new GkePlans({ projectId, calls, client, offers }),
  });
}
