import { createHash } from 'node:crypto';
import { GkeCluster } from './GkeCluster';
import { locationPath } from './resourceNames';

const API = 'https://container.googleapis.com/v1';
const COMPUTE = 'https://www.googleapis.com/compute/v1';

/** `projects/P/zones/Z/clusters/C`, or with `locations/R` for a regional one. */
export function clusterPath({ projectId, location, name }: GkeCluster) {
  return `projects/${projectId}/${locationPath(location)}/clusters/${name}`;
}

/** A cluster's self link: Google's own address, wherever the simulator listens. */
export function clusterLink(cluster: GkeCluster) {
  return `${API}/${clusterPath(cluster)}`;
}

export function nodePoolLink(cluster: GkeCluster, nodePool: string) {
  return `${clusterLink(cluster)}/nodePools/${nodePool}`;
}

/** What an operation is about: like a self link, but with the project's number. */
export function targetLink(cluster: GkeCluster, nodePool?: string) {
  const { projectNumber, location, name } = cluster;
  const link = `${API}/projects/${projectNumber}/${locationPath(
    location,
  )}/clusters/${name}`;
  return nodePool ? `${link}/nodePools/${nodePool}` : link;
}

/** Operations are named by the project's number, not by its id. */
export function operationLink(
  projectNumber: string,
  location: string,
  operation: string,
) {
  return `${API}/projects/${projectNumber}/${locationPath(
    location,
  )}/operations/${operation}`;
}

export function instanceGroupLink(
  { projectId, name }: GkeCluster,
  nodePool: string,
  zone: string,
) {
  const group = `gke-${name}-${nodePool}-${hashOf(
    `${name}/${nodePool}/${zone}`,
  )}-grp`;
  return `${COMPUTE}/projects/${projectId}/zones/${zone}/instanceGroupManagers/${group}`;
}

/** Eight hexadecimal digits that are the same for the same text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Google's form of a time in these answers: `2026-01-01T00:00:00+00:00`. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, '+00:00');
}
