import { NodeCondition } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { FindingList } from '../../common/FindingList';

/** The conditions of a node in plain words; of those that are not as they should be, what the cluster says too. */
export function NodeConditions(props: { conditions: NodeCondition[] }) {
  const { conditions } = props;
  const t = useText();
  if (conditions.length === 0) {
    return <>{t('inside.nodes.details.noConditions')}</>;
  }
  return (
    <FindingList
      findings={conditions.map(({ type, ok, text, message, since }) => ({
        type,
        tone: ok ? 'good' : 'warning',
        text,
        since,
        more: ok ? undefined : message,
      }))}
    />
  );
}
