export { ExternalClusterSearchResultListItem } from './ExternalClusterSearchResultListItem';
export type { ExternalClusterSearchResultListItemProps } from './ExternalClusterSearchResultListItem';
export { EXTERNAL_CLUSTERS_DOCUMENT_TYPE } from './ClusterDocument';
