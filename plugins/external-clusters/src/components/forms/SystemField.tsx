import { useCallback } from 'react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useResource } from '../../hooks/useResource';
import { valueOf } from '../../hooks/valueOf';

const MOST_SYSTEMS = 500;

/** A system of the catalog by its entity ref, or nothing. */
export function SystemField(props: {
  label: string;
  help: string;
  value: string;
  onChange: (system: string) => void;
}) {
  const systems = valueOf(useSystems().resource) ?? [];
  return (
    <Autocomplete
      id="external-clusters-system"
      freeSolo
      size="small"
      options={systems}
      // The text is the value: what was typed counts as much as what was chosen, and nothing else does.
      inputValue={props.value}
      // Without an event it is no person who asks for another text.
      onInputChange={(event, text) => event && props.onChange(text)}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={props.label}
          helperText={props.help}
        />
      )}
    />
  );
}

function useSystems() {
  const catalogApi = useApi(catalogApiRef);
  return useResource(
    useCallback(async () => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'system' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MOST_SYSTEMS,
      });
      return items.map(stringifyEntityRef);
    }, [catalogApi]),
  );
}
