import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EventList } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { EventSelection, limits } from './EventSelection';
import { EventTable } from './EventTable';

/** Events and how many more there are; says so when there are none. */
export function EventContent(props: {
  events: EventList;
  /** The events still answer the question before. */
  pending: boolean;
  selection: EventSelection;
  onSelect: (change: Partial<EventSelection>) => void;
}) {
  const { events, pending, selection, onSelect } = props;
  if (events.items.length === 0) {
    return <NoEvents selection={selection} onSelect={onSelect} />;
  }
  return (
    <>
      <EventTable events={events.items} pending={pending} />
      <More events={events} selection={selection} onSelect={onSelect} />
    </>
  );
}

function NoEvents(props: {
  selection: EventSelection;
  onSelect: (change: Partial<EventSelection>) => void;
}) {
  const { selection, onSelect } = props;
  const t = useText();
  return (
    <Box p={6} textAlign="center" role="status">
      <Typography variant="h6" component="h3">
        {t('inside.events.none')}
      </Typography>
      <Typography color="textSecondary" paragraph>
        {selection.type
          ? t('inside.events.nothingFoundText')
          : t('inside.events.noneText')}
      </Typography>
      {(selection.type || selection.namespace) && (
        <Button
          variant="outlined"
          color="primary"
          onClick={() => onSelect({ type: '', namespace: '' })}
        >
          {t('inside.events.clear')}
        </Button>
      )}
    </Box>
  );
}

function More(props: {
  events: EventList;
  selection: EventSelection;
  onSelect: (change: Partial<EventSelection>) => void;
}) {
  const { events, selection, onSelect } = props;
  const t = useText();
  const next = limits.find(limit => limit > selection.limit);
  if (events.total <= events.items.length) {
    return null;
  }
  return (
    <Box display="flex" alignItems="center" gridGap={8} px={2} py={1}>
      {next && (
        <Button size="small" onClick={() => onSelect({ limit: next })}>
          {t('inside.events.more')}
        </Button>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('inside.events.shown', {
          shown: events.items.length.toLocaleString(),
          total: events.total.toLocaleString(),
        })}
      </Typography>
    </Box>
  );
}
