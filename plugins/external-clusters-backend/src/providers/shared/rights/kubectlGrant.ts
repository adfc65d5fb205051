/** Not the name of the role that `convert-kubeconfig` makes: what deletes that one is not to take this one away. */
const ROLE = 'external-clusters-account-viewer';
const RESOURCES = [
  'nodes',
  'pods',
  'events',
  'namespaces',
  'nodes.metrics.k8s.io',
  'pods.metrics.k8s.io',
];

/** The group that access entries are made with, and to which the role is bound then. */
export const VIEWERS_GROUP = 'external-clusters-viewers';

/**
 * The command with which an administrator of a cluster lets somebody read what the portal reads. The ClusterRole `view`
 * of Kubernetes would show no nodes. It may be run again, and for others: what is there gets what is missing.
 *
 * @param subject - `--user=…`, `--group=…` or `--serviceaccount=…`, quoted for a shell
 */
export function kubectlGrant(subject: string): string {
  const resources = RESOURCES.join(',');
  return [
    `clusterrole ${ROLE} --verb=get,list --resource=${resources}`,
    `clusterrolebinding ${ROLE} --clusterrole=${ROLE} ${subject}`,
  ]
    .map(
      object =>
        `kubectl create ${object} --dry-run=client --output=yaml | kubectl auth reconcile --filename=-`,
    )
    .join(' && ');
}
