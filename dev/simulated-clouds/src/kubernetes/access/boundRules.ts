import { KubernetesRule } from '../KubernetesIdentity';
import { KubernetesObject } from '../resources/ResourceDefinition';
import type { AccessStore } from './AccessStore';
import { Binding, bindingSchema, Role, roleSchema } from './rbacSchema';

/** The rules that ClusterRoleBindings give to a ServiceAccount. */
export function boundRules(
  store: AccessStore,
  namespace: string,
  name: string,
): KubernetesRule[] {
  return store
    .list('clusterrolebindings')
    .map(binding => bindingSchema.parse(binding))
    .filter(binding => isBound(binding, namespace, name))
    .flatMap(binding => rulesOfBinding(store, binding));
}

/** The rules of the role that a ClusterRoleBinding refers to; none, when there is no such role. */
export function rulesOfBinding(store: AccessStore, { roleRef }: Binding) {
  const role = store.find({ resource: 'clusterroles', name: roleRef.name });
  return role ? rulesOfRole(role) : [];
}

/** The rules of a ClusterRole; throws a ZodError for an object of another shape. */
export function rulesOfRole(role: KubernetesObject): KubernetesRule[] {
  return (roleSchema.parse(role) satisfies Role).rules.map(
    ({ verbs, apiGroups, resources }) => ({
      verbs,
      groups: apiGroups,
      resources,
    }),
  );
}

function isBound({ subjects }: Binding, namespace: string, name: string) {
  return subjects.some(
    subject =>
      subject.kind === 'ServiceAccount' &&
      subject.namespace === namespace &&
      subject.name === name,
  );
}
