import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { CatalogFilterLayout } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { withoutFilters } from './ListSelection';
import { ClusterFilters } from './ClusterFilters';
import { ClusterListViewProps } from './ClusterListViewProps';
import { ClusterPagination } from './ClusterPagination';
import { ClusterTable } from './ClusterTable';
import { ClusterTableSkeleton } from './ClusterTableSkeleton';
import { ColumnChooser } from './ColumnChooser';
import { FleetSummary } from './FleetSummary';
import { NothingFound } from './NothingFound';
import { SearchField } from './SearchField';

const useStyles = makeStyles(
  theme => ({
    tools: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
    },
    space: { flexGrow: 1 },
  }),
  { name: 'ExternalClustersListing' },
);

/** Filters at the side; the summary, the search and the table of clusters beside them. */
export function ClusterListing(props: ClusterListViewProps) {
  const { list, selection, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const fleet = list.kind === 'Loaded' ? list.value.fleet : undefined;
  return (
    <CatalogFilterLayout>
      <CatalogFilterLayout.Filters>
        <ClusterFilters
          fleet={fleet}
          providers={props.providers}
          selection={selection}
          onSelect={onSelect}
        />
      </CatalogFilterLayout.Filters>
      <CatalogFilterLayout.Content>
        <Paper>
          <div className={classes.tools}>
            {fleet ? (
              <FleetSummary
                fleet={fleet}
                selection={selection}
                onSelect={onSelect}
              />
            ) : (
              <Skeleton width={280} height={31} />
            )}
            <span className={classes.space} />
            <SearchField
              value={selection.search}
              label={t('list.search')}
              placeholder={t('list.searchPlaceholder')}
              onChange={search => onSelect({ search })}
            />
            <ColumnChooser
              columns={props.columns}
              onToggle={props.onToggleColumn}
            />
          </div>
          <Rows {...props} />
        </Paper>
      </CatalogFilterLayout.Content>
    </CatalogFilterLayout>
  );
}

function Rows(props: ClusterListViewProps) {
  const { list, selection, columns, onSelect } = props;
  if (list.kind !== 'Loaded') {
    return <ClusterTableSkeleton columns={columns} selection={selection} />;
  }
  const { items, totalItems } = list.value.page;
  if (totalItems === 0) {
    return <NothingFound onClear={() => onSelect(withoutFilters(selection))} />;
  }
  return (
    <>
      <ClusterTable
        clusters={items}
        providers={props.providers}
        columns={columns}
        selection={selection}
        pending={list.pending}
        onSelect={onSelect}
        onDisconnect={props.onDisconnect}
      />
      <ClusterPagination
        totalItems={totalItems}
        selection={selection}
        onSelect={onSelect}
      />
    </>
  );
}
