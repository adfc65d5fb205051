import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import {
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ClusterColumn } from './clusterColumns';
import { ClusterRowMenu } from './ClusterRowMenu';
import { ClusterTableHead } from './ClusterTableHead';
import { ListSelection } from './ListSelection';

const useStyles = makeStyles(
  theme => ({
    pending: { opacity: 0.5, transition: 'opacity 150ms' },
    row: { height: 49 },
    menuCell: { width: 48, padding: theme.spacing(0, 1) },
  }),
  { name: 'ExternalClustersTable' },
);

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
  const classes = useStyles();
  const t = useText();
  return (
    <TableContainer
      className={props.pending ? classes.pending : undefined}
      aria-busy={props.pending}
    >
      <Table size="small" aria-label={t('list.table.label')}>
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
