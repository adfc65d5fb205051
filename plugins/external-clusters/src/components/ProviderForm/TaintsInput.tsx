import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { JsonValue } from '@backstage/types';
import { Taint } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FieldInputProps, inputId } from './FieldInput';
import { RowsFieldset } from './RowsFieldset';

const effects: Taint['effect'][] = [
  'NoSchedule',
  'PreferNoSchedule',
  'NoExecute',
];

/** Taints, which keep pods away from nodes. */
export function TaintsInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  const t = useText();
  const taints = toTaints(value);
  const change = (next: Taint[]) => onChange(next as unknown as JsonValue);
  const replace = (index: number, part: Partial<Taint>) =>
    change(
      taints.map((taint, at) => (at === index ? { ...taint, ...part } : taint)),
    );
  return (
    <RowsFieldset
      label={field.label}
      labelHidden={props.labelHidden}
      help={field.help}
      error={error}
      rows={taints}
      nameOf={({ key }) => key}
      onAdd={() => change([...taints, { key: '', effect: 'NoSchedule' }])}
      onRemove={index => change(taints.filter((_, at) => at !== index))}
      renderRow={(taint, index) => (
        <>
          <TextField
            variant="outlined"
            size="small"
            fullWidth
            id={`${inputId(field)}-key-${index}`}
            label={t('form.key')}
            value={taint.key}
            onChange={({ target }) => replace(index, { key: target.value })}
          />
          <TextField
            variant="outlined"
            size="small"
            fullWidth
            id={`${inputId(field)}-value-${index}`}
            label={t('form.value')}
            value={taint.value ?? ''}
            onChange={({ target }) =>
              replace(index, { value: target.value || undefined })
            }
          />
          <TextField
            select
            variant="outlined"
            size="small"
            fullWidth
            id={`${inputId(field)}-effect-${index}`}
            label={t('form.effect')}
            value={taint.effect}
            onChange={({ target }) =>
              replace(index, { effect: target.value as Taint['effect'] })
            }
          >
            {effects.map(effect => (
              <MenuItem key={effect} value={effect}>
                {effect}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    />
  );
}

function toTaints(value: JsonValue | undefined): Taint[] {
  return Array.isArray(value) ? (value as unknown as Taint[]) : [];
}
