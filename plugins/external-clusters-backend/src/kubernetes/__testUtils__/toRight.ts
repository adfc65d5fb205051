import { ResourceRight } from '../reader';

/** What Kubernetes lets every signed-in caller do: `system:basic-user`, `system:public-info-viewer`. */
const OPEN_TO_ALL = [
  'GET /version',
  'GET /readyz',
  'POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
];

const PATH =
  /^GET \/(?:api|apis\/(?<group>[^/]+))\/v[^/]+(?:\/namespaces\/(?<namespace>[^/]+)(?=\/))?\/(?<resource>[^/]+)(?<name>\/[^/]+)?$/;

/**
 * The verb, group and resource that a request takes, as an API server authorizes it; undefined for what all callers
 * may. Throws for any other request, above all for one that changes something.
 */
export function toRight(
  request: string,
): Pick<ResourceRight, 'verb' | 'group' | 'resource'> | undefined {
  if (OPEN_TO_ALL.includes(request)) return undefined;
  const parts = PATH.exec(request)?.groups;
  if (!parts) throw new Error(`${request} is no read of a resource`);
  const { group = '', resource = '', name } = parts;
  return { verb: name ? 'get' : 'list', group, resource };
}
