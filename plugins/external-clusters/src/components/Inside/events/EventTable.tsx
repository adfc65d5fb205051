import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterEvent } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { EventRow } from './EventRow';

const columns = [
  'type',
  'lastSeen',
  'reason',
  'object',
  'message',
  'count',
] as const;

const useStyles = makeStyles(
  theme => ({
    table: {
      '& th, & td': {
        padding: theme.spacing(0.75, 1),
        lineHeight: 1.43,
        wordBreak: 'normal',
        verticalAlign: 'top',
      },
      '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
      '& tbody tr, & tbody tr:nth-of-type(even)': {
        backgroundColor: theme.palette.background.paper,
      },
    },
    head: { color: theme.palette.text.secondary, fontWeight: 700 },
    pending: { opacity: 0.5, transition: 'opacity 150ms' },
  }),
  { name: 'ExternalClustersEventTable' },
);

/** Events, the latest first; repeats are one with their number. */
export function EventTable(props: {
  events: ClusterEvent[];
  pending: boolean;
}) {
  const { events, pending } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <TableContainer
      className={pending ? classes.pending : undefined}
      aria-busy={pending}
    >
      <Table
        size="small"
        className={classes.table}
        aria-label={t('inside.events.table')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} className={classes.head}>
                {t(`inside.events.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map(event => (
            <EventRow key={keyOf(event)} event={event} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What makes two events one: the backend groups by the same. */
function keyOf({ type, reason, message, object, source }: ClusterEvent) {
  return JSON.stringify([type, reason, message, object, source]);
}
