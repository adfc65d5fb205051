import { ReactNode } from 'react';
import {
  ClusterSort,
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { EntityName } from '../common/EntityName';
import { OriginBadge } from '../common/OriginBadge';
import { OperationHint } from '../Operations';
import { StateIndicator } from '../StateIndicator';
import { AgeCell } from './AgeCell';
import { NameCell } from './NameCell';
import { NodesCell } from './NodesCell';
import { ProviderCell } from './ProviderCell';
import { VersionCell } from './VersionCell';

/** The names of the columns, in their order. */
export type ColumnName =
  | 'state'
  | 'name'
  | 'provider'
  | 'location'
  | 'version'
  | 'nodes'
  | 'owner'
  | 'observedAt';

/** One column of the list. */
export interface ClusterColumn {
  name: ColumnName;
  sort?: ClusterSort;
  /** Whether people may hide it. */
  optional: boolean;
  /** How wide its skeleton is, in pixels. */
  width: number;
  render(cluster: ExternalClusterSummary, providers: Provider[]): ReactNode;
}

/** All columns of the list, in their order. */
export const clusterColumns: ClusterColumn[] = [
  {
    name: 'state',
    sort: 'state',
    optional: false,
    width: 100,
    render: cluster => (
      <>
        <StateIndicator cluster={cluster} />
        <OperationHint operation={cluster.operation} />
      </>
    ),
  },
  {
    name: 'name',
    sort: 'name',
    optional: false,
    width: 160,
    render: cluster => (
      <NameCell
        cluster={cluster}
        badge={<OriginBadge origin={cluster.origin} />}
      />
    ),
  },
  {
    name: 'provider',
    sort: 'provider',
    optional: true,
    width: 60,
    render: (cluster, providers) => (
      <ProviderCell cluster={cluster} providers={providers} />
    ),
  },
  {
    name: 'location',
    sort: 'location',
    optional: true,
    width: 90,
    render: cluster => cluster.location ?? '–',
  },
  {
    name: 'version',
    sort: 'version',
    optional: true,
    width: 60,
    render: cluster => <VersionCell version={cluster.version} />,
  },
  {
    name: 'nodes',
    sort: 'nodes',
    optional: true,
    width: 60,
    render: cluster => <NodesCell nodes={cluster.nodes} />,
  },
  {
    name: 'owner',
    sort: 'owner',
    optional: true,
    width: 80,
    render: cluster => <EntityName entityRef={cluster.owner} />,
  },
  {
    name: 'observedAt',
    optional: true,
    width: 90,
    render: cluster => <AgeCell cluster={cluster} />,
  },
];
