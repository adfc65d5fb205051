import { z } from 'zod';
import { isAllowed, isPathAllowed, rulesOf } from '../isAllowed';
import { KubernetesIdentity } from '../KubernetesIdentity';

const accessReviewSchema = z.object({
  spec: z.object({
    resourceAttributes: z
      .object({
        verb: z.string().default(''),
        group: z.string().default(''),
        resource: z.string().default(''),
        subresource: z.string().optional(),
        namespace: z.string().optional(),
        name: z.string().optional(),
      })
      .optional(),
    nonResourceAttributes: z
      .object({ path: z.string().default(''), verb: z.string().default('') })
      .optional(),
  }),
});

/** Answers whether the caller may do what the review asks; throws a ZodError for a body of another shape. */
export function reviewAccess(identity: KubernetesIdentity, body: unknown) {
  const { spec } = accessReviewSchema.parse(body);
  const { resourceAttributes, nonResourceAttributes } = spec;
  const allowed = resourceAttributes
    ? isAllowed(identity, withSubresource(resourceAttributes))
    : isPathAllowed(identity, nonResourceAttributes?.path ?? '');
  const reason = `RBAC: allowed by ClusterRoleBinding "simulated" of ClusterRole "simulated" to User "${identity.user}"`;
  return {
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: { creationTimestamp: null },
    spec,
    status: allowed ? { allowed, reason } : { allowed },
  };
}

/** Lists what the caller may do, in every namespace alike. */
export function reviewRules(identity: KubernetesIdentity, body: unknown) {
  const { spec } = z
    .object({ spec: z.object({ namespace: z.string().optional() }) })
    .parse(body);
  return {
    kind: 'SelfSubjectRulesReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: { creationTimestamp: null },
    spec,
    status: {
      resourceRules: rulesOf(identity).map(({ verbs, groups, resources }) => ({
        verbs,
        apiGroups: groups,
        resources,
      })),
      nonResourceRules: [
        {
          verbs: ['get'],
          nonResourceURLs: ['/api', '/apis', '/livez', '/readyz', '/version'],
        },
      ],
      incomplete: false,
    },
  };
}

/** Tells the caller who it is. */
export function reviewSelf({ user, groups }: KubernetesIdentity) {
  return {
    kind: 'SelfSubjectReview',
    apiVersion: 'authentication.k8s.io/v1',
    metadata: { creationTimestamp: null },
    status: { userInfo: { username: user, groups } },
  };
}

function withSubresource<T extends { resource: string; subresource?: string }>(
  attributes: T,
) {
  const { resource, subresource } = attributes;
  return subresource
    ? { ...attributes, resource: `${resource}/${subresource}` }
    : attributes;
}
