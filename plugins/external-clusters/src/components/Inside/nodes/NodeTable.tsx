import { useState } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableContainer from '@material-ui/core/TableContainer';
import { NodeList } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { groupByPool } from './groupByPool';
import { hasPools } from './hasPools';
import { nodeColumns } from './nodeColumns';
import { NodePoolHead } from './NodePoolHead';
import { NodeRow } from './NodeRow';
import { NodeSelection } from './NodeSelection';
import { NodeTableHead } from './NodeTableHead';
import { useIsNarrow } from './useIsNarrow';
import { useNodeTableStyles } from './useNodeTableStyles';

/** One page of nodes, below the heads of their pools where that is the order; the backend sorts and pages. */
export function NodeTable(props: {
  nodes: NodeList;
  /** The rows still answer the question before. */
  pending: boolean;
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { nodes, pending, selection, onSelect } = props;
  const classes = useNodeTableStyles();
  const t = useText();
  const [opened, setOpened] = useState<string[]>([]);
  const toggle = (name: string) =>
    setOpened(names =>
      names.includes(name)
        ? names.filter(each => each !== name)
        : [...names, name],
    );
  const columns = nodeColumns(nodes, selection, useIsNarrow());
  const grouped = selection.sort === 'pool' && hasPools(nodes);
  const groups = grouped
    ? groupByPool(nodes.items)
    : [{ pool: undefined, nodes: nodes.items }];
  return (
    <TableContainer
      className={`${classes.container} ${pending ? classes.pending : ''}`}
      aria-busy={pending}
    >
      <Table
        size="small"
        className={classes.table}
        aria-label={t('inside.nodes.table.label')}
      >
        <NodeTableHead
          columns={columns}
          selection={selection}
          onSelect={onSelect}
        />
        {groups.map(group => (
          <TableBody key={group.pool ?? ''}>
            {grouped && (
              <NodePoolHead
                pool={group.pool}
                totals={nodes.pools}
                columns={columns.length}
              />
            )}
            {group.nodes.map(node => (
              <NodeRow
                key={node.name}
                node={node}
                columns={columns}
                open={opened.includes(node.name)}
                onToggle={() => toggle(node.name)}
              />
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  );
}
