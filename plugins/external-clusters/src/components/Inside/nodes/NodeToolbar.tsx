import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  NodeList,
  nodeStatusValues,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { SearchField } from '../../ClusterList/SearchField';
import { FilterSelect } from '../parts/FilterSelect';
import { useToolbarStyles } from '../parts/useToolbarStyles';
import { hasPools } from './hasPools';
import { NodeSelection } from './NodeSelection';
import { NodeSummary } from './NodeSummary';
import { PoolFilter } from './PoolFilter';

const useStyles = makeStyles(
  { group: { marginLeft: 0 }, summary: { flexBasis: '100%' } },
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
  const { tools } = useToolbarStyles();
  const t = useText();
  const pools = nodes && hasPools(nodes) ? nodes.pools : undefined;
  const grouped = selection.sort === 'pool';
  const group = (
    <Switch
      size="small"
      color="primary"
      checked={grouped}
      onChange={() =>
        onSelect({ sort: grouped ? 'name' : 'pool', order: 'asc' })
      }
    />
  );
  return (
    <div className={tools}>
      <SearchField
        value={selection.search}
        label={t('inside.nodes.search')}
        placeholder={t('inside.nodes.searchPlaceholder')}
        onChange={search => onSelect({ search })}
      />
      {pools && (
        <PoolFilter
          pools={pools}
          chosen={selection.pool}
          onChoose={pool => onSelect({ pool })}
        />
      )}
      <FilterSelect
        id="external-clusters-nodes-status"
        label={t('inside.nodes.status')}
        all={t('inside.nodes.allStatuses')}
        chosen={selection.status}
        options={nodeStatusValues.map(status => ({
          value: status,
          label: t(`inside.nodes.state.${status}`),
        }))}
        onChoose={status => onSelect({ status })}
      />
      {pools && (
        <FormControlLabel
          label={
            <Typography variant="body2">{t('inside.nodes.group')}</Typography>
          }
          className={classes.group}
          control={group}
        />
      )}
      {nodes && <NodeSummary nodes={nodes} className={classes.summary} />}
    </div>
  );
}
