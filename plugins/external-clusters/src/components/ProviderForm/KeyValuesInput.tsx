import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { JsonValue } from '@backstage/types';
import { useText } from '../../hooks/useText';
import { FieldInputProps, inputId } from './FieldInput';
import { RowsFieldset } from './RowsFieldset';

interface Pair {
  key: string;
  value: string;
}

/** Pairs of key and value: labels or tags. */
export function KeyValuesInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  const t = useText();
  // Rows without a key yet are no part of the value, but have to stay on the screen.
  const [pairs, setPairs] = useState<Pair[]>(() => toPairs(value));
  const change = (next: Pair[]) => {
    setPairs(next);
    onChange(
      Object.fromEntries(
        next.filter(({ key }) => key).map(pair => [pair.key, pair.value]),
      ),
    );
  };
  const replace = (index: number, part: Partial<Pair>) =>
    change(
      pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)),
    );
  return (
    <RowsFieldset
      label={field.label}
      labelHidden={props.labelHidden}
      help={field.help}
      error={error}
      rows={pairs}
      nameOf={({ key }) => key}
      onAdd={() => change([...pairs, { key: '', value: '' }])}
      onRemove={index => change(pairs.filter((_, at) => at !== index))}
      renderRow={(pair, index) => (
        <>
          <TextField
            variant="outlined"
            size="small"
            fullWidth
            id={`${inputId(field)}-key-${index}`}
            label={t('form.key')}
            value={pair.key}
            onChange={({ target }) => replace(index, { key: target.value })}
          />
          <TextField
            variant="outlined"
            size="small"
            fullWidth
            id={`${inputId(field)}-value-${index}`}
            label={t('form.value')}
            value={pair.value}
            onChange={({ target }) => replace(index, { value: target.value })}
          />
        </>
      )}
    />
  );
}

function toPairs(value: JsonValue | undefined): Pair[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([key, text]) => ({ key, value: String(text) }))
    : [];
}
