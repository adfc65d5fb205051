import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterState,
  clusterStateValues,
  Fleet,
  isTransitional,
  needsAttention,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { isFiltered, ListSelection, withoutFilters } from './ListSelection';

const useStyles = makeStyles(
  theme => ({
    line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
    button: { textTransform: 'none', minWidth: 0 },
    separator: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersFleetSummary' },
);

const attentionStates = clusterStateValues.filter(needsAttention);
const changingStates = clusterStateValues.filter(isTransitional);

/** How many clusters there are, how many need somebody, how many change; each number is a filter too. */
export function FleetSummary(props: {
  fleet: Fleet;
  selection: ListSelection;
  onSelect: (change: Partial<ListSelection>) => void;
}) {
  const { fleet, selection, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const showStates = (state: ClusterState[]) => {
    const all = withoutFilters(selection);
    onSelect({ ...all, filters: { ...all.filters, state } });
  };
  const items = [
    {
      text: t('list.summary.total', { count: fleet.total }),
      pressed: !isFiltered(selection),
      show: () => onSelect(withoutFilters(selection)),
    },
    {
      text: t('list.summary.attention', { count: fleet.needAttention }),
      pressed: sameStates(selection.filters.state, attentionStates),
      show: () => showStates(attentionStates),
    },
    {
      text: t('list.summary.changing', {
        clusters: String(fleet.changing),
      }),
      pressed: sameStates(selection.filters.state, changingStates),
      show: () => showStates(changingStates),
    },
  ];
  return (
    <div
      role="group"
      aria-label={t('list.summary.label')}
      className={classes.line}
    >
      {items.map(({ text, pressed, show }, index) => (
        <span key={text}>
          {index > 0 && (
            <span aria-hidden className={classes.separator}>
              ·
            </span>
          )}
          <Button
            size="small"
            className={classes.button}
            color={pressed ? 'primary' : 'default'}
            aria-pressed={pressed}
            onClick={show}
          >
            {text}
          </Button>
        </span>
      ))}
    </div>
  );
}

function sameStates(some: ClusterState[], others: ClusterState[]): boolean {
  return (
    some.length === others.length && some.every(state => others.includes(state))
  );
}
