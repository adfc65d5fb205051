import { ProviderError } from 'backstage-plugin-external-clusters-node';

const PROJECT = '(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]';
// A lone dash would mean every location.
const PATH = new RegExp(
  `^projects/(${PROJECT})/(?:locations|zones)/([a-z]+(?:-[a-z0-9]+)+)/clusters/([A-Za-z][A-Za-z0-9-]{0,62})$`,
);

/** What a self link of a GKE cluster is made of. */
export interface GkeRef {
  /** `projects/P/locations/L/clusters/C`, for zonal clusters too: Google's own links say `zones` there. */
  ref: string;
  projectId: string;
  /** Region or zone. */
  location: string;
  name: string;
}

/** Reads a self link with or without host; throws `InvalidRequest` when it is not that of a GKE cluster. */
export function parseGkeRef(link: string): GkeRef {
  const path = link.replace(/^https:\/\/[^/]+\/v1[a-z0-9]*\//, '');
  const [, projectId, location, name] = PATH.exec(path) ?? [];
  if (!projectId || !location || !name) {
    throw new ProviderError(
      'InvalidRequest',
      'This is not the self link of a GKE cluster',
      { code: 'INVALID_REF', field: 'ref' },
    );
  }
  const ref = `projects/${projectId}/locations/${location}/clusters/${name}`;
  return { ref, projectId, location, name };
}

/** The ref itself; throws `InvalidRequest` for a cluster of another project. */
export function requireProject(ref: GkeRef, projectId: string): GkeRef {
  if (ref.projectId === projectId) return ref;
  throw new ProviderError(
    'InvalidRequest',
    'The cluster is in another project than the account',
    { code: 'FOREIGN_REF', field: 'ref' },
  );
}
