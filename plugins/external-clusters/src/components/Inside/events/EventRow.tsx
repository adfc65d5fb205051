import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import {
  ClusterEvent,
  EventType,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';

const useStyles = makeStyles(
  theme => ({
    type: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    Warning: { color: theme.palette.warning.main },
    Normal: { color: theme.palette.text.secondary },
    nowrap: { whiteSpace: 'nowrap' },
    object: { minWidth: 140, overflowWrap: 'anywhere' },
    message: { minWidth: 240, overflowWrap: 'anywhere' },
  }),
  { name: 'ExternalClustersEventRow' },
);

const icons: Record<EventType, typeof InfoIcon> = {
  Warning: WarningIcon,
  Normal: InfoIcon,
};

/** One event with its repeats. */
export function EventRow(props: { event: ClusterEvent }) {
  const { type, reason, message, object, source, lastSeenAt } = props.event;
  const classes = useStyles();
  const t = useText();
  const Icon = icons[type];
  return (
    <TableRow>
      <TableCell>
        <span className={classes.type}>
          <Icon fontSize="small" className={classes[type]} aria-hidden />
          {t(`inside.events.${type}`)}
        </span>
      </TableCell>
      <TableCell className={classes.nowrap}>
        {lastSeenAt === undefined ? '–' : <RelativeTime at={lastSeenAt} />}
      </TableCell>
      <TableCell title={source}>{reason || '–'}</TableCell>
      <TableCell className={classes.object}>
        {object.name || '–'}
        <Typography variant="caption" color="textSecondary" component="div">
          {object.namespace
            ? t('inside.events.namespaced', {
                kind: object.kind,
                namespace: object.namespace,
              })
            : object.kind}
        </Typography>
      </TableCell>
      <TableCell className={classes.message}>{message}</TableCell>
      <TableCell className={classes.nowrap}>
        <Repeats event={props.event} />
      </TableCell>
    </TableRow>
  );
}

function Repeats(props: { event: ClusterEvent }) {
  const { count, firstSeenAt } = props.event;
  const t = useText();
  if (count <= 1) {
    return <>1</>;
  }
  return (
    <>
      {t('inside.events.times', { times: count.toLocaleString() })}
      {firstSeenAt !== undefined && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t('inside.events.since')} <RelativeTime at={firstSeenAt} />
        </Typography>
      )}
    </>
  );
}
