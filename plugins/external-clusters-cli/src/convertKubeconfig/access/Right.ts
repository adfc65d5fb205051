/** Something that somebody may do, in the words of RBAC. */
export interface Right {
  verb: string;
  /** Empty for the core group. */
  group: string;
  resource: string;
  subresource?: string;
  namespace?: string;
}

/** `create serviceaccounts/token in the namespace kube-system` */
export function describeRight(right: Right): string {
  const { verb, group, resource, subresource, namespace } = right;
  const path = subresource ? `${resource}/${subresource}` : resource;
  const qualified = group ? `${path}.${group}` : path;
  const where = namespace ? ` in the namespace ${namespace}` : '';
  return `${verb} ${qualified}${where}`;
}
