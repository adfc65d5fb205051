import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { CatalogAutocomplete } from '@backstage/plugin-catalog-react';
import {
  ClusterState,
  FacetValue,
  Fleet,
  Origin,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { Text, useText } from '../../hooks/useText';
import {
  FilterName,
  filterNames,
  Filters,
  isFiltered,
  ListSelection,
  withoutFilters,
} from './ListSelection';

const useStyles = makeStyles(
  theme => ({
    root: {
      // The field draws its arrow in a grey that a dark theme swallows.
      '& .MuiAutocomplete-popupIndicator': {
        color: theme.palette.text.secondary,
      },
    },
  }),
  { name: 'ExternalClustersFilters' },
);

/** The filters at the side of the list, each with the values that there are and how many clusters have them. */
export function ClusterFilters(props: {
  fleet: Fleet | undefined;
  providers: Provider[];
  selection: ListSelection;
  onSelect: (change: Partial<ListSelection>) => void;
}) {
  const { fleet, providers, selection, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const ownerOf = useEntityTitles([
    ...(fleet?.facets.owner.map(({ value }) => value) ?? []),
    ...selection.filters.owner,
  ]);
  const describe = (name: FilterName, value: string) =>
    name === 'owner'
      ? ownerOf(value)
      : describeValue(name, value, providers, t);
  return (
    <div
      role="group"
      aria-label={t('list.filters.label')}
      className={classes.root}
    >
      {filterNames.map(name => (
        <FacetFilter
          key={name}
          name={name}
          facet={fleet?.facets[name] ?? []}
          chosen={selection.filters[name]}
          describe={value => describe(name, value)}
          onChange={values =>
            onSelect({
              filters: { ...selection.filters, [name]: values } as Filters,
            })
          }
        />
      ))}
      {isFiltered(selection) && (
        <Box pt={1}>
          <Button
            size="small"
            color="primary"
            onClick={() => onSelect(withoutFilters(selection))}
          >
            {t('list.filters.clear')}
          </Button>
        </Box>
      )}
    </div>
  );
}

function FacetFilter(props: {
  name: FilterName;
  facet: FacetValue[];
  chosen: string[];
  describe: (value: string) => string;
  onChange: (values: string[]) => void;
}) {
  const { name, facet, chosen, describe, onChange } = props;
  const t = useText();
  const counts = new Map(facet.map(({ value, count }) => [value, count]));
  // A chosen value that no cluster has by now must stay, to be taken away.
  const options = [...new Set([...counts.keys(), ...chosen])];
  return (
    <Box>
      <CatalogAutocomplete<string, true>
        multiple
        disableCloseOnSelect
        name={`external-clusters-${name}`}
        label={t(`list.filters.${name}`)}
        options={options}
        value={chosen}
        getOptionLabel={describe}
        renderOption={value =>
          t('list.filters.option', {
            name: describe(value),
            clusters: String(counts.get(value) ?? 0),
          })
        }
        onChange={(_, values) => onChange(values)}
      />
    </Box>
  );
}

function describeValue(
  name: FilterName,
  value: string,
  providers: Provider[],
  t: Text,
): string {
  switch (name) {
    case 'provider':
      return (
        providers.find(provider => provider.name === value)?.title ?? value
      );
    case 'state':
      return t(`common.state.${value as ClusterState}`);
    case 'origin':
      return t(`common.origin.${value as Origin}`);
    default:
      return value;
  }
}
