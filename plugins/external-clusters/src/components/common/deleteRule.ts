import {
  ActionRule,
  ExternalClusterSummary,
} from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';

/** Delete stays shown and refused: where the rules would allow it, this version still has no way to do it. */
export function deleteRule(
  cluster: Pick<ExternalClusterSummary, 'allowedActions'>,
  t: Text,
): ActionRule {
  const rule = cluster.allowedActions.delete;
  return {
    allowed: false,
    reason: (!rule.allowed && rule.reason) || t('list.row.notYet'),
  };
}
