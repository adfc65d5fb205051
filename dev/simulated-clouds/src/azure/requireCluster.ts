import { ArmError } from './ArmError';
import { AzureSubscription } from './AzureSubscription';
import { ManagedClusterDefinition } from './ManagedClusterDefinition';
import { fullVersion, upgradesOf } from './upgradesOf';

const NAME = /^[a-zA-Z0-9]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?$/;
const DNS_PREFIX = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,52}[a-zA-Z0-9])?$/;
const LONGEST_NODE_GROUP = 80;

/** What a cluster that is to be made is called. */
export interface ClusterPath {
  group: string;
  name: string;
}

/** Refuses a new cluster that AKS would refuse, but for its pools. */
export function requireNewCluster(
  { offer }: AzureSubscription,
  { group, name }: ClusterPath,
  { location, identity, properties }: ManagedClusterDefinition,
) {
  if (!NAME.test(name)) {
    throw invalid(`The value of parameter name is invalid: '${name}'.`);
  }
  if (!offer.locations.some(known => known.name === location)) {
    throw new ArmError(
      400,
      'LocationNotAvailableForResourceType',
      `The provided location '${location}' is not available for resource type 'Microsoft.ContainerService/managedClusters'.`,
    );
  }
  if (!DNS_PREFIX.test(properties.dnsPrefix ?? '')) {
    throw invalid(
      'The value of parameter dnsPrefix is invalid. It must contain between 1 and 54 characters, only letters, numbers and hyphens, and start and end with a letter or number.',
    );
  }
  if (!identity && !properties.servicePrincipalProfile) {
    throw invalid(
      'Required parameter servicePrincipalProfile is missing (null).',
    );
  }
  const nodeGroup = nodeResourceGroupOf(location, { group, name });
  if (nodeGroup.length > LONGEST_NODE_GROUP) {
    throw invalid(
      `The length of the node resource group name is too long. The maximum length is 80, and the length of the value provided is ${nodeGroup.length}.`,
    );
  }
}

/** The group in which AKS keeps the nodes. */
export function nodeResourceGroupOf(
  location: string,
  { group, name }: ClusterPath,
): string {
  return `MC_${group}_${name}_${location}`;
}

/** Refuses changes of what AKS never changes. */
export function requireSameCluster(
  old: ManagedClusterDefinition,
  written: ManagedClusterDefinition,
) {
  const pairs = [
    ['location', old.location, written.location],
    [
      'properties.dnsPrefix',
      old.properties.dnsPrefix,
      written.properties.dnsPrefix,
    ],
  ];
  const changed = pairs.find(
    ([, before, after]) => before !== undefined && before !== after,
  );
  if (!changed) return;
  throw new ArmError(
    400,
    'PropertyChangeNotAllowed',
    `Changing property '${changed[0]}' is not allowed.`,
  );
}

/** Refuses a cluster without a pool for what runs the cluster itself. */
export function requireSystemPool({ properties }: ManagedClusterDefinition) {
  const pools = properties.agentPoolProfiles ?? [];
  if (pools.some(({ mode }) => mode === 'System')) return;
  throw invalid('Must define at least one system pool.');
}

/** The newest patch of the minor, or the version itself; the default one when none is given. */
export function newVersion(
  { versions }: AzureSubscription['offer'],
  { properties }: ManagedClusterDefinition,
): string {
  const wanted =
    properties.kubernetesVersion ??
    versions.filter(({ isDefault }) => isDefault).pop()?.version ??
    '';
  const found = fullVersion(wanted, versions);
  if (found) return found;
  throw new ArmError(
    400,
    'K8sVersionNotSupported',
    `Managed cluster is on version ${wanted} which is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region.`,
  );
}

/** The version the cluster will have: AKS takes a minor for its newest patch, and for this very one when it has it. */
export function reachableVersion(
  { versions }: AzureSubscription['offer'],
  current: string,
  { properties }: ManagedClusterDefinition,
): string {
  const wanted = properties.kubernetesVersion ?? current;
  if (current === wanted || current.startsWith(`${wanted}.`)) return current;
  const upgrades = upgradesOf(current, versions);
  const found = fullVersion(wanted, upgrades);
  if (found) return found;
  throw new ArmError(
    400,
    'OperationNotAllowed',
    `Upgrading Kubernetes version ${current} to ${wanted} is not allowed. Available upgrades: [${upgrades
      .map(({ version }) => version)
      .join(' ')}].`,
  );
}

function invalid(message: string) {
  return new ArmError(400, 'InvalidParameter', message);
}
