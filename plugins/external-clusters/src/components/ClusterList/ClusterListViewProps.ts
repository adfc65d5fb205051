import {
  ExternalClusterSummary,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { ClusterColumn, ColumnName } from './clusterColumns';
import { ClusterPageAndFleet } from './ClusterPageAndFleet';
import { ListSelection } from './ListSelection';

/** What the view of the list shows and tells. */
export interface ClusterListViewProps {
  list: Resource<ClusterPageAndFleet>;
  status: Status | undefined;
  providers: Provider[];
  selection: ListSelection;
  columns: ClusterColumn[];
  canImport: boolean;
  canConnect: boolean;
  canCreate: boolean;
  onSelect: (change: Partial<ListSelection>) => void;
  onToggleColumn: (name: ColumnName) => void;
  onDisconnect: (cluster: ExternalClusterSummary) => void;
  onRetry: () => void;
}
