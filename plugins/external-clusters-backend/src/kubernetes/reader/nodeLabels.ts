type Labels = ReadonlyMap<string, string>;

/**
 * Labels by which those who make nodes tell to which of their pools one belongs. The first one that a node has counts.
 * Nothing else here depends on who made a cluster: a cluster that was connected by kubeconfig has its pools too.
 */
const POOL_LABELS = [
  // AKS: https://learn.microsoft.com/azure/aks/use-labels
  'kubernetes.azure.com/agentpool',
  'agentpool',
  // EKS: https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
  'eks.amazonaws.com/nodegroup',
  'alpha.eksctl.io/nodegroup-name',
  // GKE: https://cloud.google.com/kubernetes-engine/docs/concepts/node-pools
  'cloud.google.com/gke-nodepool',
  // Karpenter, on EKS and elsewhere: https://karpenter.sh/docs/concepts/nodepools
  'karpenter.sh/nodepool',
  'doks.digitalocean.com/node-pool',
  'k8s.scaleway.com/pool-name',
  'kops.k8s.io/instancegroup',
];

const ZONE_LABELS = [
  'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/zone',
];

const INSTANCE_TYPE_LABELS = [
  'node.kubernetes.io/instance-type',
  'beta.kubernetes.io/instance-type',
];

const ROLE_PREFIX = 'node-role.kubernetes.io/';
const ROLE_LABEL = 'kubernetes.io/role';
const MOST_ROLES = 10;

/** The node pool of a node, whoever made it; undefined where it is of none. */
export function poolOf(labels: Labels): string | undefined {
  return firstOf(labels, POOL_LABELS);
}

/** The zone of a node. */
export function zoneOf(labels: Labels): string | undefined {
  return firstOf(labels, ZONE_LABELS);
}

/** The kind of machine that a node is, in the words of whoever made it. */
export function instanceTypeOf(labels: Labels): string | undefined {
  return firstOf(labels, INSTANCE_TYPE_LABELS);
}

/** The roles of a node, as kubectl shows them. */
export function rolesOf(labels: Labels): string[] {
  const named = [...labels.keys()]
    .filter(key => key.startsWith(ROLE_PREFIX) && key !== ROLE_PREFIX)
    .map(key => key.slice(ROLE_PREFIX.length));
  const role = labels.get(ROLE_LABEL);
  return [...new Set(role ? [...named, role] : named)]
    .sort()
    .slice(0, MOST_ROLES);
}

function firstOf(labels: Labels, keys: string[]): string | undefined {
  return keys.map(key => labels.get(key)).find(Boolean);
}
