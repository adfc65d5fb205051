import { V1ClusterRoleBinding } from '@kubernetes/client-node';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { AccessObject, MADE_BY_US } from './AccessObject';
import { viewRoleName } from './clusterRoleObject';

const GROUP = 'rbac.authorization.k8s.io';

/**
 * Gives the role to the ServiceAccount. One binding for whatever role, so that a later run with a smaller role takes the
 * larger one away.
 */
export function clusterRoleBindingObject(
  { rbac }: ClusterSession,
  access: AccessOptions,
): AccessObject<V1ClusterRoleBinding> {
  const { name, namespace } = access;
  const role = access.clusterRole ?? viewRoleName(access);
  const body: V1ClusterRoleBinding = {
    apiVersion: `${GROUP}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name, labels: MADE_BY_US },
    roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name: role },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  };
  return {
    kind: 'ClusterRoleBinding',
    name,
    group: GROUP,
    resource: 'clusterrolebindings',
    purpose: `: the ClusterRole ${role} for that ServiceAccount`,
    read: () => rbac.readClusterRoleBinding({ name }),
    create: () => rbac.createClusterRoleBinding({ body }),
    // The role of a binding cannot be changed.
    replace: async () => {
      await rbac.deleteClusterRoleBinding({ name });
      await rbac.createClusterRoleBinding({ body });
    },
    replaceVerbs: ['delete', 'create'],
    remove: () => rbac.deleteClusterRoleBinding({ name }),
    isAsWanted: ({ roleRef, subjects = [] }) => {
      const [subject] = subjects;
      return (
        roleRef.kind === 'ClusterRole' &&
        roleRef.name === role &&
        subjects.length === 1 &&
        subject?.kind === 'ServiceAccount' &&
        subject.name === name &&
        subject.namespace === namespace
      );
    },
  };
}
