import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import {
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ClusterColumn } from './clusterColumns';
import { ClusterRowMenu } from './ClusterRowMenu';
import { ClusterTableHead } from './ClusterTableHead';
import { ListSelection } from './ListSelection';
import { useClusterTableStyles } from './useClusterTableStyles';

/** One page of clusters; the backend sorts and pages. */
export function ClusterTable(props: {
  clusters: ExternalClusterSummary[];
  providers: Provider[];
  columns: ClusterColumn[];
  selection: ListSelection;
  onSelect: (change: Partial<ListSelection>) => void;
  onDisconnect: (cluster: ExternalClusterSummary) => void;
  /** The rows still answer the question before. */
  pending: boolean;
}) {
  const classes = useClusterTableStyles();
  const t = useText();
  return (
    <TableContainer
      className={`${classes.container} ${props.pending && classes.pending}`}
      aria-busy={props.pending}
    >
      <Table
        size="small"
        className={classes.table}
        aria-label={t('list.table.label')}
      >
        <ClusterTableHead
          columns={props.columns}
          selection={props.selection}
          onSelect={props.onSelect}
        />
        <TableBody>
          {props.clusters.map(cluster => (
            <TableRow key={cluster.id} hover className={classes.row}>
              {props.columns.map(column => (
                <TableCell key={column.name}>
                  {column.render(cluster, props.providers)}
                </TableCell>
              ))}
              <TableCell className={classes.menuCell}>
                <ClusterRowMenu
                  cluster={cluster}
                  onDisconnect={props.onDisconnect}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
