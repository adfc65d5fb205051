import { NodePoolTotals } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { NO_POOL } from './NodeSelection';

/** Of which node pool the nodes are to be, or of none. */
export function PoolFilter(props: {
  pools: NodePoolTotals[];
  chosen: string;
  onChoose: (pool: string) => void;
}) {
  const { pools, chosen, onChoose } = props;
  const t = useText();
  const names = pools.map(({ name }) => name ?? NO_POOL);
  // A chosen pool that no node is of any more must stay, to be taken away.
  const offered = new Set([...names, chosen].filter(Boolean));
  return (
    <FilterSelect
      id="external-clusters-nodes-pool"
      label={t('inside.nodes.pool')}
      all={t('inside.nodes.allPools')}
      chosen={chosen}
      options={[...offered].map(name => ({
        value: name,
        label: name === NO_POOL ? t('inside.nodes.noPool') : name,
      }))}
      onChoose={onChoose}
    />
  );
}
