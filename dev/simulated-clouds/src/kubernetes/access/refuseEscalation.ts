import { isAllowed } from '../isAllowed';
import { KubernetesError } from '../KubernetesError';
import { KubernetesIdentity, KubernetesRule } from '../KubernetesIdentity';
import { KubernetesObject } from '../resources/ResourceDefinition';
import { AccessStore, ObjectName } from './AccessStore';
import { rulesOfBinding, rulesOfRole } from './boundRules';
import { bindingSchema } from './rbacSchema';

/** Nobody gives away what they do not have (RBAC, “privilege escalation prevention”); throws 403. */
export function refuseEscalation(
  store: AccessStore,
  identity: KubernetesIdentity,
  { resource, name }: ObjectName,
  object: KubernetesObject,
) {
  const missing = rulesGiven(store, resource, object).find(
    rule => !holds(identity, rule),
  );
  if (!missing) return;
  const { user, groups } = identity;
  const group = 'rbac.authorization.k8s.io';
  throw new KubernetesError(
    403,
    `${resource}.${group} "${name}" is forbidden: user "${user}" (groups=${JSON.stringify(
      groups,
    )}) is attempting to grant RBAC permissions not currently held:\n${describe(
      missing,
    )}`,
    { details: { name, group, kind: resource } },
  );
}

function rulesGiven(
  store: AccessStore,
  resource: ObjectName['resource'],
  object: KubernetesObject,
): KubernetesRule[] {
  if (resource === 'clusterroles') return rulesOfRole(object);
  return resource === 'clusterrolebindings'
    ? rulesOfBinding(store, bindingSchema.parse(object))
    : [];
}

function holds(identity: KubernetesIdentity, rule: KubernetesRule) {
  return rule.verbs.every(verb =>
    rule.groups.every(group =>
      rule.resources.every(resource =>
        isAllowed(identity, { verb, group, resource }),
      ),
    ),
  );
}

function describe({ groups, resources, verbs }: KubernetesRule) {
  const list = (values: readonly string[]) => JSON.stringify(values);
  return `{APIGroups:${list(groups)}, Resources:${list(
    resources,
  )}, Verbs:${list(verbs)}}`;
}
