export {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
} from './ExternalClustersError';
export { ExternalClustersClient } from './ExternalClustersClient';
export type { DiscoveryApi, FetchApi } from './ApiRequester';
export type { ClusterQuery } from './ClusterQuery';
export type { EventQuery, NodeQuery } from './InsideQuery';
export type { ExternalClustersApi } from './ExternalClustersApi';
export type { RequestOptions } from './RequestOptions';
