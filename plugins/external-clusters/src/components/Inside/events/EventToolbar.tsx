import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EventList,
  eventTypeValues,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';
import { EventSelection, limits } from './EventSelection';
import { NamespaceField } from './NamespaceField';

const useStyles = makeStyles(
  theme => ({
    tools: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 2, 1),
    },
    select: { minWidth: 150 },
    summary: { marginLeft: 'auto' },
  }),
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
  const t = useText();
  const selectType = (value: string) =>
    onSelect({ type: eventTypeValues.find(each => each === value) ?? '' });
  return (
    <div className={classes.tools}>
      <TextField
        select
        size="small"
        variant="outlined"
        className={classes.select}
        id="external-clusters-event-type"
        label={t('inside.events.type')}
        value={selection.type}
        // The empty choice has words too.
        InputLabelProps={{ shrink: true }}
        SelectProps={{ displayEmpty: true }}
        onChange={event => selectType(event.target.value)}
      >
        <MenuItem value="">{t('inside.events.allTypes')}</MenuItem>
        {eventTypeValues.map(type => (
          <MenuItem key={type} value={type}>
            {t(`inside.events.${type}`)}
          </MenuItem>
        ))}
      </TextField>
      <NamespaceField
        namespace={selection.namespace}
        seen={namespacesOf(events)}
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

function namespacesOf(events: EventList | undefined): string[] {
  const namespaces = events?.items.map(({ object }) => object.namespace) ?? [];
  return [...new Set(namespaces)].flatMap(each => each ?? []).sort();
}
