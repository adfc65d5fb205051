import { KubernetesIdentity, KubernetesRule } from './KubernetesIdentity';

/** What somebody wants to do with a resource. */
export interface ResourceAttributes {
  verb: string;
  group: string;
  resource: string;
  namespace?: string;
  name?: string;
}

/** Paths that Kubernetes' own roles `system:discovery` and `system:public-info-viewer` open to every authenticated caller. */
const OPEN_PATHS = [
  /^\/(version|healthz|livez|readyz)\/?$/,
  /^\/apis?(\/[^/]+){0,2}\/?$/,
  /^\/openapi(\/.*)?$/,
];

const REVIEWS = [
  'selfsubjectaccessreviews',
  'selfsubjectrulesreviews',
  'selfsubjectreviews',
];

const READING = ['get', 'list', 'watch'];

/** What `view` reads: what the simulator serves, but for secrets. */
const VIEWED = [
  'configmaps',
  'cronjobs',
  'daemonsets',
  'deployments',
  'events',
  'horizontalpodautoscalers',
  'ingresses',
  'jobs',
  'leases',
  'limitranges',
  'namespaces',
  'nodes',
  'persistentvolumeclaims',
  'pods',
  'replicasets',
  'resourcequotas',
  'serviceaccounts',
  'services',
  'statefulsets',
];

/** The rules that hold for an identity, those of every authenticated caller first. */
export function rulesOf({ rights }: KubernetesIdentity): KubernetesRule[] {
  const basic: KubernetesRule = {
    verbs: ['create'],
    groups: ['authorization.k8s.io', 'authentication.k8s.io'],
    resources: REVIEWS,
  };
  const groups = ['*'];
  if (rights === 'none') return [basic];
  if (rights === 'view') {
    return [basic, { groups, resources: VIEWED, verbs: READING }];
  }
  if (rights === 'admin') {
    return [basic, { groups, resources: ['*'], verbs: ['*'] }];
  }
  return [basic, ...rights];
}

/** Whether one of the identity's rules covers it, as RBAC decides. */
export function isAllowed(
  identity: KubernetesIdentity,
  wanted: ResourceAttributes,
): boolean {
  return rulesOf(identity).some(
    rule =>
      covers(rule.verbs, wanted.verb) &&
      covers(rule.groups, wanted.group) &&
      covers(rule.resources, wanted.resource),
  );
}

/** Whether the identity may read a path that is not a resource. */
export function isPathAllowed(identity: KubernetesIdentity, path: string) {
  return (
    identity.rights === 'admin' || OPEN_PATHS.some(open => open.test(path))
  );
}

function covers(values: readonly string[], wanted: string) {
  return values.includes('*') || values.includes(wanted);
}
