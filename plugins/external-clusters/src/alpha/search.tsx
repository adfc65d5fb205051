import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { ExternalClustersIcon } from '../components/common/ExternalClustersIcon';
import { EXTERNAL_CLUSTERS_DOCUMENT_TYPE } from '../components/search/ClusterDocument';

/** How portal search shows a cluster. */
export const externalClusterSearchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <ExternalClustersIcon />,
    predicate: ({ type }) => type === EXTERNAL_CLUSTERS_DOCUMENT_TYPE,
    component: async () => {
      const { ExternalClusterSearchResultListItem } = await import(
        '../components/search'
      );
      return ExternalClusterSearchResultListItem;
    },
  },
});

/** Portal search may be narrowed to clusters. */
export const externalClusterResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: EXTERNAL_CLUSTERS_DOCUMENT_TYPE,
    name: 'External clusters',
    icon: <ExternalClustersIcon />,
  },
});
