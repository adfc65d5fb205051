/**
 * External Clusters for apps of the old frontend system; apps of the new one use `/alpha`.
 *
 * @packageDocumentation
 */
export { externalClustersApiRef } from './api';
export type { ExternalClusterSearchResultListItemProps } from './components/search';
export {
  EntityExternalClusterCard,
  EntityExternalClusterContent,
  ExternalClusterSearchResultListItem,
  ExternalClustersPage,
  externalClustersPlugin,
} from './plugin';
export { externalClustersTranslationRef } from './translation';
