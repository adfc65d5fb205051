import { makeStyles } from '@material-ui/core/styles';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { toAmountText } from '../parts/amounts';

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        textAlign: 'left',
        fontWeight: 'normal',
        padding: theme.spacing(0.25, 2, 0.25, 0),
      },
      '& td': { whiteSpace: 'nowrap' },
      // The theme paints the rows of every table.
      '& tr, & tbody tr:nth-of-type(even)': { background: 'none' },
      '& thead th, & tbody th': { color: theme.palette.text.secondary },
    },
  }),
  { name: 'ExternalClustersNodeResourceTable' },
);

const rows = [
  { kind: 'cpu', field: 'cpuMillicores' },
  { kind: 'memory', field: 'memoryBytes' },
  { kind: 'pods', field: 'pods' },
] as const;

/** What a node has in all, what pods may have of it, and what is used now. */
export function NodeResourceTable(props: { node: ClusterNode }) {
  const { usage = {}, allocatable, capacity } = props.node;
  const classes = useStyles();
  const t = useText();
  const columns = { used: usage, allocatable, capacity };
  const names = ['used', 'allocatable', 'capacity'] as const;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {names.map(name => (
            <th key={name} scope="col">
              {t(`inside.nodes.details.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, field }) => (
          <tr key={kind}>
            <th scope="row">{t(`inside.nodes.details.${kind}`)}</th>
            {names.map(name => {
              const amounts: Partial<Record<typeof field, number>> =
                columns[name];
              const amount = amounts[field];
              return (
                <td key={name}>
                  {amount === undefined ? '–' : toAmountText(kind, amount, t)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
