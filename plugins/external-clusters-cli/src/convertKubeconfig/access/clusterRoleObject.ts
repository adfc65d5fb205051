import { isDeepStrictEqual } from 'node:util';
import { V1ClusterRole, V1PolicyRule } from '@kubernetes/client-node';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { AccessObject, MADE_BY_US } from './AccessObject';
import { viewRules } from './viewRules';

/** The name of the ClusterRole of our own. */
export function viewRoleName({ name }: AccessOptions): string {
  return `${name}-viewer`;
}

/** The view-only ClusterRole. */
export function clusterRoleObject(
  { rbac }: ClusterSession,
  access: AccessOptions,
): AccessObject<V1ClusterRole> {
  const name = viewRoleName(access);
  const body: V1ClusterRole = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name, labels: MADE_BY_US },
    rules: viewRules,
  };
  return {
    kind: 'ClusterRole',
    name,
    group: 'rbac.authorization.k8s.io',
    resource: 'clusterroles',
    purpose: `: ${viewRules.map(describeRule).join('; ')}`,
    read: () => rbac.readClusterRole({ name }),
    create: () => rbac.createClusterRole({ body }),
    replace: () => rbac.replaceClusterRole({ name, body }),
    replaceVerbs: ['update'],
    remove: () => rbac.deleteClusterRole({ name }),
    isAsWanted: ({ rules }) =>
      isDeepStrictEqual(rules?.map(toFacts), viewRules.map(toFacts)),
  };
}

function describeRule({ verbs, resources = [], apiGroups = [] }: V1PolicyRule) {
  const group = apiGroups.join(', ');
  const names = resources.join(', ');
  return `${verbs.join(', ')} ${names}${group ? ` (${group})` : ''}`;
}

/** Without what the client's classes add. */
function toFacts({ verbs, resources, apiGroups }: V1PolicyRule) {
  return { verbs, resources, apiGroups };
}
