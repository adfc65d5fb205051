import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EventList,
  eventTypeValues,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';
import { FilterSelect } from '../parts/FilterSelect';
import { useToolbarStyles } from '../parts/useToolbarStyles';
import { EventSelection, limits } from './EventSelection';
import { NamespaceField } from './NamespaceField';
import { useSeenNamespaces } from './useSeenNamespaces';

const useStyles = makeStyles(
  { summary: { marginLeft: 'auto' } },
  { name: 'ExternalClustersEventToolbar' },
);

/** Which events are shown: of what type, and where. */
export function EventToolbar(props: {
  events: EventList | undefined;
  selection: EventSelection;
  onSelect: (change: Partial<EventSelection>) => void;
}) {
  const { events, selection, onSelect } = props;
  const classes = useStyles();
  const { tools } = useToolbarStyles();
  const t = useText();
  const seen = useSeenNamespaces(events);
  return (
    <div className={tools}>
      <FilterSelect
        id="external-clusters-event-type"
        label={t('inside.events.type')}
        all={t('inside.events.allTypes')}
        chosen={selection.type}
        options={eventTypeValues.map(type => ({
          value: type,
          label: t(`inside.events.${type}`),
        }))}
        onChoose={type => onSelect({ type })}
      />
      <NamespaceField
        namespace={selection.namespace}
        seen={seen}
        onChange={namespace => onSelect({ namespace, limit: limits[0] })}
      />
      {events && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.summary}
        >
          {t('inside.observed')} <RelativeTime at={events.observedAt} />
        </Typography>
      )}
    </div>
  );
}
