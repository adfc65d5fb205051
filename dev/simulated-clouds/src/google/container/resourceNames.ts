import { GoogleError } from '../GoogleError';

/** The parts of `projects/P/locations/L/clusters/C/nodePools/N` or `…/operations/O`; what is not named is empty. */
export interface ResourceName {
  project: string;
  location: string;
  cluster: string;
  nodePool: string;
  operation: string;
}

/** How requests name what they are about: by path, or by the older separate fields. */
export interface NamedRequest {
  name?: string | null;
  parent?: string | null;
  projectId?: string | null;
  zone?: string | null;
  clusterId?: string | null;
  nodePoolId?: string | null;
  operationId?: string | null;
}

const PATH =
  /^projects\/([^/]+)(?:\/(?:locations|zones)\/([^/]+)(?:\/clusters\/([^/]+)(?:\/nodePools\/([^/]+))?|\/operations\/([^/]+))?)?$/;

/** Reads the resource a request is about; the path wins over the older fields, as in the real API. */
export function resourceNameOf(request: NamedRequest): ResourceName {
  const path = request.name || request.parent;
  if (!path) {
    return {
      project: request.projectId ?? '',
      location: request.zone ?? '',
      cluster: request.clusterId ?? '',
      nodePool: request.nodePoolId ?? '',
      operation: request.operationId ?? '',
    };
  }
  const match = PATH.exec(path);
  if (!match) {
    throw new GoogleError('INVALID_ARGUMENT', `Invalid resource name: ${path}`);
  }
  const [
    ,
    project = '',
    location = '',
    cluster = '',
    nodePool = '',
    operation = '',
  ] = match;
  return { project, location, cluster, nodePool, operation };
}

/** A zone is a region with a letter: `europe-west3-a`. */
export function isZone(location: string) {
  return /-[a-z]$/.test(location);
}

/** `zones/Z` or `locations/R`: how Google writes a location in links and messages. */
export function locationPath(location: string) {
  return `${isZone(location) ? 'zones' : 'locations'}/${location}`;
}
