import { ExternalClusterDocument } from './toDocument';

/**
 * The document of the list itself.
 *
 * Search keeps an index for good when its collator finds nothing any more, so without this one a portal's last cluster
 * could still be found after it was disconnected.
 */
export const overviewDocument: ExternalClusterDocument = {
  title: 'External clusters',
  // No short words: search takes them for misspelt parts of a region's name.
  text: 'Kubernetes clusters outside this portal',
  location: '/external-clusters',
  entityRef: '',
  provider: '',
  providerTitle: '',
  version: '',
  clusterLocation: '',
  state: '',
  cloudAccess: '',
  origin: '',
  owner: '',
};
