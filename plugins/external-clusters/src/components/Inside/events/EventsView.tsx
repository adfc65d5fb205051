import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import {
  EventList,
  ExternalCluster,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../../hooks/Resource';
import { useText } from '../../../hooks/useText';
import { valueOf } from '../../../hooks/valueOf';
import { RefreshNotice } from '../../common/RefreshNotice';
import { Stack } from '../../common/Stack';
import { InsideProblem } from '../parts/InsideProblem';
import { PartProblems } from '../parts/PartProblems';
import { EventContent } from './EventContent';
import { EventSelection } from './EventSelection';
import { EventSkeleton } from './EventSkeleton';
import { EventToolbar } from './EventToolbar';

const useStyles = makeStyles(
  theme => ({
    problem: { padding: theme.spacing(1, 2, 2) },
  }),
  { name: 'ExternalClustersEventsView' },
);

/** What {@link EventsView} shows and tells. */
export interface EventsViewProps {
  cluster: ExternalCluster;
  events: Resource<EventList>;
  selection: EventSelection;
  onSelect: (change: Partial<EventSelection>) => void;
  onRetry: () => void;
}

/** The events of a cluster in each of their states: loading, there, none, a part alone, no permission, no answer. */
export function EventsView(props: EventsViewProps) {
  const { cluster, events, selection, onSelect, onRetry } = props;
  const classes = useStyles();
  if (events.kind === 'Failed' && selection.namespace === '') {
    return (
      <InsideProblem cluster={cluster} error={events.error} onRetry={onRetry} />
    );
  }
  return (
    <Stack>
      {events.kind === 'Loaded' && <Notices {...events} />}
      <Paper>
        <EventToolbar
          events={valueOf(events)}
          selection={selection}
          onSelect={onSelect}
        />
        {events.kind === 'Loading' && <EventSkeleton />}
        {/* Whoever may not look at one namespace may look at another. */}
        {events.kind === 'Failed' && (
          <div className={classes.problem}>
            <InsideProblem
              cluster={cluster}
              error={events.error}
              onRetry={onRetry}
            />
          </div>
        )}
        {events.kind === 'Loaded' && (
          <EventContent
            events={events.value}
            pending={events.pending}
            selection={selection}
            onSelect={onSelect}
          />
        )}
      </Paper>
    </Stack>
  );
}

function Notices(props: Extract<Resource<EventList>, { kind: 'Loaded' }>) {
  const { isWhole, problems } = props.value;
  const t = useText();
  return (
    <>
      <RefreshNotice error={props.refreshError} />
      <PartProblems problems={problems} />
      {!isWhole && problems.length === 0 && (
        <Alert severity="info" variant="outlined" role="status">
          {t('inside.events.notWhole')}
        </Alert>
      )}
    </>
  );
}
