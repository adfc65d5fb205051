import { JsonObject } from '@backstage/types';
import {
  ClusterProvider,
  ClusterProviderFactory,
  ProviderAccount,
} from '../../ClusterProvider';
import { ProviderError } from '../../ProviderError';
import { ProviderRight } from '../../ProviderRights';
import { createMemoryEditor } from './createMemoryEditor';
import { MemoryCloud, MemoryCluster } from './MemoryCloud';

const FIELDS = ['tenant', 'secret'];

/** The smallest adapter that keeps the contract: an example to begin with. */
export function createMemoryProviderFactory(
  cloud: MemoryCloud,
): ClusterProviderFactory {
  return {
    name: 'memory',
    title: 'Memory',
    description: 'Clusters that are only thought of.',
    capabilities: {
      discover: true,
      connect: false,
      changes: [
        'CreateCluster',
        'UpgradeControlPlane',
        'CreateNodePool',
        'UpdateNodePool',
        'UpgradeNodePool',
        'DeleteNodePool',
        'DeleteCluster',
      ],
      cancel: [],
      nodePoolEdits: ['desired', 'autoscaling'],
      nodePools: true,
      nodePoolsWithCluster: true,
    },
    accountFields: [
      { name: 'tenant', label: 'Tenant', kind: 'text', required: true },
      { name: 'secret', label: 'Secret', kind: 'secret', required: true },
    ],
    readAccount,
    describeScope: ({ tenant }) => [{ label: 'Tenant', value: String(tenant) }],
    createProvider: account => createMemoryProvider(cloud, account),
  };
}

function readAccount(settings: JsonObject) {
  const unknown = Object.keys(settings).find(name => !FIELDS.includes(name));
  if (unknown) throw refused(unknown, 'Remove this field.');
  const missing = FIELDS.find(name => typeof settings[name] !== 'string');
  if (missing) throw refused(missing, 'Fill this field in.');
  const { tenant, secret } = settings;
  return { scope: { tenant }, credential: { secret } };
}

function refused(field: string, hint: string) {
  return new ProviderError('InvalidRequest', 'The account is not valid', {
    field,
    hint,
  });
}

function createMemoryProvider(
  cloud: MemoryCloud,
  { scope, credential }: ProviderAccount,
): ClusterProvider {
  const tenant = String(scope.tenant);
  const secret = String(credential?.secret);
  const provider: ClusterProvider = {
    async verifyAccount(options) {
      await cloud.list(tenant, secret, options);
      return { key: tenant, facts: [{ label: 'Tenant', value: tenant }] };
    },
    async discoverClusters(options) {
      const clusters = await cloud.list(tenant, secret, options);
      return { clusters: clusters.map(toObservation), missing: [] };
    },
    async observeClusters(refs, options) {
      if (refs.length === 0) return { clusters: [], missing: [] };
      const { clusters } = await provider.discoverClusters(options);
      const asked = clusters.filter(({ ref }) => refs.includes(ref));
      return { clusters: asked, missing: [] };
    },
    async observeCluster(ref, options) {
      if (!ref.startsWith(`${tenant}/`)) throw refused('ref', 'Not ours.');
      const cluster = await cloud.get(ref, secret, options);
      return cluster
        ? { kind: 'Observed', observation: toObservation(cluster) }
        : { kind: 'NotFound' };
    },
    async observeNodePools(ref, options) {
      const result = await provider.observeCluster(ref, options);
      return result.kind === 'NotFound'
        ? result
        : { kind: 'Observed', nodePools: result.observation.nodePools ?? [] };
    },
    async clusterCredential() {
      throw new ProviderError('Unsupported', 'Thoughts have no API server');
    },
    async checkRights({ ref }, options) {
      if (ref && !ref.startsWith(`${tenant}/`))
        throw refused('ref', 'Not ours.');
      const mayChange = await cloud.mayChange(secret, options);
      return { rights: toRights(mayChange), clusterAccess: [] };
    },
    editor: createMemoryEditor(cloud, tenant),
    async close() {},
  };
  return provider;
}

const CHANGES = ['Upgrade', 'NodePools', 'Create', 'Delete'] as const;

function toRights(mayChange: boolean | undefined): ProviderRight[] {
  if (mayChange === undefined) {
    const mend = { text: 'Let the account ask for its rights.' };
    return (['View', ...CHANGES] as const).map(feature => ({
      feature,
      name: feature === 'View' ? 'clusters:read' : 'clusters:write',
      state: 'Unknown',
      mend,
    }));
  }
  const mend = { text: 'Grant clusters:write.' };
  return [
    { feature: 'View', name: 'clusters:read', state: 'Allowed' },
    ...CHANGES.map(
      (feature): ProviderRight => ({
        feature,
        name: 'clusters:write',
        ...(mayChange ? { state: 'Allowed' } : { state: 'Missing', mend }),
      }),
    ),
  ];
}

function toObservation({
  tenant: _tenant,
  foreignSetting: _foreign,
  ...observation
}: MemoryCluster) {
  return observation;
}
