import {
  FieldProblem,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { JsonValue } from '@backstage/types';
import { useText } from '../../hooks/useText';
import { FieldInput } from '../ProviderForm';
import { AutoscalingFields } from './AutoscalingFields';
import { CountField } from './CountField';
import { PoolField, PoolSettings } from './PoolForm';

/** The fields of a node pool that its provider lets people edit. */
export function PoolFields(props: {
  settings: PoolSettings;
  editable: readonly PoolField[];
  problems: readonly FieldProblem[];
  onChange: (part: Partial<PoolSettings>) => void;
}) {
  const { settings, editable, problems, onChange } = props;
  const { desired, autoscaling, labels, taints } = settings;
  const t = useText();
  const errorOf = (name: PoolField) =>
    problems.find(({ field }) => field === name)?.message;
  const rowsField = (name: 'labels' | 'taints'): FormField => ({
    name,
    label: t(`changes.nodePools.${name}`),
    kind: name === 'labels' ? 'keyValues' : 'taints',
    required: false,
  });
  return (
    <>
      {/* While the cloud scales, some clouds do not even say how many it wants. */}
      {editable.includes('desired') &&
        !(autoscaling && desired === undefined) && (
          <CountField
            id="external-clusters-pool-desired"
            label={t('changes.nodePools.desired')}
            value={desired}
            error={errorOf('desired')}
            help={
              autoscaling ? t('changes.nodePools.desiredScaled') : undefined
            }
            onChange={value => onChange({ desired: value })}
          />
        )}
      {editable.includes('autoscaling') && (
        <AutoscalingFields
          value={autoscaling}
          initial={{ min: desired || 1, max: Math.max(desired || 1, 3) }}
          error={errorOf('autoscaling')}
          onChange={value => onChange({ autoscaling: value })}
        />
      )}
      {editable.includes('labels') && (
        <FieldInput
          field={rowsField('labels')}
          value={labels}
          error={errorOf('labels')}
          onChange={value =>
            onChange({ labels: value as PoolSettings['labels'] })
          }
        />
      )}
      {editable.includes('taints') && (
        <FieldInput
          field={rowsField('taints')}
          value={taints as unknown as JsonValue}
          error={errorOf('taints')}
          onChange={value =>
            onChange({ taints: value as unknown as PoolSettings['taints'] })
          }
        />
      )}
    </>
  );
}
