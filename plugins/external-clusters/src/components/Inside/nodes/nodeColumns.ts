import { NodeList, NodeSort } from 'backstage-plugin-external-clusters-common';
import { hasPools } from './hasPools';
import { NodeSelection } from './NodeSelection';

const columns = [
  'name',
  'status',
  'pool',
  'version',
  'instanceType',
  'zone',
  'cpu',
  'memory',
  'age',
] as const satisfies NodeSort[];

/** A column of the table of nodes; the backend sorts by each. */
export type NodeColumn = (typeof columns)[number];

/** What stays where there is little room; the rest is among the details of each node. */
const importantColumns: NodeColumn[] = [
  'name',
  'status',
  'pool',
  'cpu',
  'memory',
];

/** The columns of the table: where nodes are grouped by pool, or of none, the pool has none. */
export function nodeColumns(
  nodes: Pick<NodeList, 'pools'> | undefined,
  { sort }: Pick<NodeSelection, 'sort'>,
  isNarrow: boolean,
): NodeColumn[] {
  const shown = isNarrow ? importantColumns : columns;
  return shown.filter(
    column => column !== 'pool' || (sort !== 'pool' && hasPools(nodes)),
  );
}
