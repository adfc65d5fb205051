import { V1ClusterRole, V1PolicyRule } from '@kubernetes/client-node';
import { CliError } from '../../CliError';
import { ClusterSession, statusOf } from '../session';

const READING = ['get', 'list', 'watch'];
/** Questions about oneself are made, and change nothing. */
const REVIEWS = ['authentication.k8s.io', 'authorization.k8s.io'];

/**
 * What there is to say of a role that the portal shall have: that it shows too little, or lets more be done than is
 * needed. Throws a {@link CliError} when the cluster has no such role.
 */
export async function checkClusterRole(
  { rbac }: ClusterSession,
  name: string,
): Promise<string[]> {
  const { rules } = await readRole(rbac, name);
  const warnings: string[] = [];
  if (!rules?.some(listsNodes)) {
    warnings.push(
      `The ClusterRole ${name} does not let nodes be listed: the portal will not show any.`,
    );
  }
  if (rules?.some(changesSomething)) {
    warnings.push(
      `The ClusterRole ${name} lets more be done than reading, which the portal never does with a kubeconfig.`,
    );
  }
  return warnings;
}

async function readRole(
  rbac: ClusterSession['rbac'],
  name: string,
): Promise<V1ClusterRole> {
  try {
    return await rbac.readClusterRole({ name });
  } catch (cause) {
    if (statusOf(cause) !== 404) throw cause;
    throw new CliError(
      `The cluster has no ClusterRole ${name}.`,
      '`kubectl get clusterroles` names those it has.',
      { cause },
    );
  }
}

function listsNodes({ verbs, apiGroups = [], resources = [] }: V1PolicyRule) {
  const has = (values: string[], wanted: string) =>
    values.includes(wanted) || values.includes('*');
  return has(verbs, 'list') && has(apiGroups, '') && has(resources, 'nodes');
}

function changesSomething({ verbs, apiGroups = [] }: V1PolicyRule) {
  const isReview =
    apiGroups.length > 0 && apiGroups.every(group => REVIEWS.includes(group));
  return !isReview && !verbs.every(verb => READING.includes(verb));
}
