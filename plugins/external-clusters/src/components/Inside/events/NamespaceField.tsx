import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useText } from '../../../hooks/useText';
import { EVERYWHERE, isNamespace } from './EventSelection';

const useStyles = makeStyles(
  { root: { width: 260 } },
  { name: 'ExternalClustersNamespaceField' },
);

/** Where events are looked for: nodes and kube-system, everywhere, or in a namespace, chosen or typed. */
export function NamespaceField(props: {
  namespace: string;
  /** Namespaces that are known to have events. */
  seen: string[];
  onChange: (namespace: string) => void;
}) {
  const { namespace, seen, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const [wrong, setWrong] = useState(false);
  // A map: `constructor` is a namespace like any other.
  const words = new Map([
    ['', t('inside.events.usual')],
    [EVERYWHERE, t('inside.events.everywhere')],
  ]);
  const choose = (value: string | null) => {
    const chosen = value?.trim() ?? '';
    const fits = words.has(chosen) || isNamespace(chosen);
    setWrong(!fits);
    if (fits) onChange(chosen);
  };
  return (
    <Autocomplete<string, false, true, true>
      id="external-clusters-event-namespace"
      size="small"
      freeSolo
      disableClearable
      forcePopupIcon
      // What was typed and not taken goes, so that the field says what is shown.
      clearOnBlur
      className={classes.root}
      options={[...new Set(['', EVERYWHERE, namespace, ...seen])]}
      getOptionLabel={option => words.get(option) ?? option}
      value={namespace}
      onInputChange={() => setWrong(false)}
      onChange={(_, value) => choose(value)}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={t('inside.events.namespace')}
          placeholder={t('inside.events.namespaceHelp')}
          error={wrong}
          helperText={wrong && t('inside.events.namespaceWrong')}
          InputLabelProps={{ shrink: true }}
        />
      )}
    />
  );
}
