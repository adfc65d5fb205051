import { ReactNode } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  NodeList,
  NodePoolTotals,
  nodeStatusValues,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { SearchField } from '../../ClusterList/SearchField';
import { RelativeTime } from '../../common/RelativeTime';
import { hasPools } from './hasPools';
import { NO_POOL, NodeSelection } from './NodeSelection';

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
    group: { marginLeft: 0 },
    summary: { flexBasis: '100%' },
  }),
  { name: 'ExternalClustersNodeToolbar' },
);

/** What of the nodes is shown, and how many there are. */
export function NodeToolbar(props: {
  nodes: NodeList | undefined;
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { nodes, selection, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const grouped = selection.sort === 'pool';
  return (
    <div className={classes.tools}>
      <SearchField
        value={selection.search}
        label={t('inside.nodes.search')}
        placeholder={t('inside.nodes.searchPlaceholder')}
        onChange={search => onSelect({ search })}
      />
      {hasPools(nodes) && (
        <PoolFilter
          pools={nodes?.pools ?? []}
          chosen={selection.pool}
          onChoose={pool => onSelect({ pool })}
        />
      )}
      <Filter
        name="status"
        label={t('inside.nodes.status')}
        all={t('inside.nodes.allStatuses')}
        chosen={selection.status}
        onChoose={status =>
          onSelect({
            status: nodeStatusValues.find(each => each === status) ?? '',
          })
        }
      >
        {nodeStatusValues.map(status => (
          <MenuItem key={status} value={status}>
            {t(`inside.nodes.state.${status}`)}
          </MenuItem>
        ))}
      </Filter>
      {hasPools(nodes) && (
        <FormControlLabel
          label={
            <Typography variant="body2">{t('inside.nodes.group')}</Typography>
          }
          className={classes.group}
          control={
            <Switch
              size="small"
              color="primary"
              checked={grouped}
              onChange={() =>
                onSelect({ sort: grouped ? 'name' : 'pool', order: 'asc' })
              }
            />
          }
        />
      )}
      {nodes && <Summary nodes={nodes} />}
    </div>
  );
}

function PoolFilter(props: {
  pools: NodePoolTotals[];
  chosen: string;
  onChoose: (pool: string) => void;
}) {
  const t = useText();
  const names = props.pools.map(({ name }) => name ?? NO_POOL);
  // A chosen pool that no node is of any more must stay, to be taken away.
  const offered = new Set([...names, props.chosen].filter(Boolean));
  return (
    <Filter
      name="pool"
      label={t('inside.nodes.pool')}
      all={t('inside.nodes.allPools')}
      chosen={props.chosen}
      onChoose={props.onChoose}
    >
      {[...offered].map(name => (
        <MenuItem key={name} value={name}>
          {name === NO_POOL ? t('inside.nodes.noPool') : name}
        </MenuItem>
      ))}
    </Filter>
  );
}

function Filter(props: {
  name: string;
  label: string;
  all: string;
  chosen: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  const { name, label, all, chosen, onChoose, children } = props;
  const classes = useStyles();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      className={classes.select}
      id={`external-clusters-nodes-${name}`}
      label={label}
      value={chosen}
      // The empty choice has words too.
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      onChange={event => onChoose(event.target.value)}
    >
      <MenuItem value="">{all}</MenuItem>
      {children}
    </TextField>
  );
}

function Summary(props: { nodes: NodeList }) {
  const { ready, read, total, observedAt } = props.nodes;
  const classes = useStyles();
  const t = useText();
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      className={classes.summary}
    >
      <span aria-live="polite">
        {t('inside.nodes.summary', {
          ready: ready.toLocaleString(),
          read: read.toLocaleString(),
        })}
        {total !== read && (
          <>
            {' · '}
            {t('inside.nodes.matching', { total: total.toLocaleString() })}
          </>
        )}
      </span>
      {' · '}
      {t('inside.observed')} <RelativeTime at={observedAt} />
    </Typography>
  );
}
