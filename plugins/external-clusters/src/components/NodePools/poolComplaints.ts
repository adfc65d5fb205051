import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';
import { PoolField, PoolSettings } from './PoolForm';

/** What can be said against wanted settings without asking the cloud. */
export function poolComplaints(
  { desired, autoscaling, taints }: PoolSettings,
  editable: readonly PoolField[],
  t: Text,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: PoolField, message: string) =>
    editable.includes(field) && problems.push({ field, message });
  if (desired !== undefined && !isCount(desired)) {
    refuse('desired', t('changes.nodePools.wholeNumber'));
  }
  if (autoscaling) {
    const { min, max } = autoscaling;
    if (!isCount(min) || !isCount(max)) {
      refuse('autoscaling', t('changes.nodePools.wholeNumber'));
    } else if (min > max) {
      refuse('autoscaling', t('changes.nodePools.minAboveMax'));
    }
  }
  if (taints.some(({ key }) => !key.trim())) {
    refuse('taints', t('changes.nodePools.keyNeeded'));
  }
  return problems;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
