import { useText } from '../../hooks/useText';
import { ProblemScreen } from '../common/ProblemScreen';
import { RefreshNotice } from '../common/RefreshNotice';
import { ScreenHeader } from '../common/ScreenHeader';
import { SecretStoreNotice } from '../common/SecretStoreNotice';
import { Stack } from '../common/Stack';
import { ClusterListing } from './ClusterListing';
import { ClusterListViewProps } from './ClusterListViewProps';
import { ListActions } from './ListActions';
import { NoClustersYet } from './NoClustersYet';
import { TroubledAccounts } from './TroubledAccounts';

/** The list of clusters in each of its states: loading, empty, filled, stale, no permission, no backend. */
export function ClusterListView(props: ClusterListViewProps) {
  const { list, status, canImport, canConnect, canCreate } = props;
  const t = useText();
  return (
    <>
      <ScreenHeader
        subtitle={t('common.subtitle')}
        actions={
          list.kind !== 'Failed' && (
            <ListActions
              canImport={canImport}
              canConnect={canConnect}
              canCreate={canCreate}
            />
          )
        }
      />
      <Stack>
        <SecretStoreNotice status={status} />
        <ListContent {...props} />
      </Stack>
    </>
  );
}

function ListContent(props: ClusterListViewProps) {
  const { list, selection, onSelect } = props;
  if (list.kind === 'Failed') {
    return <ProblemScreen error={list.error} onRetry={props.onRetry} />;
  }
  if (list.kind === 'Loaded' && list.value.fleet.total === 0) {
    return (
      <>
        <RefreshNotice error={list.refreshError} />
        <NoClustersYet
          canCreate={props.canCreate}
          canImport={props.canImport}
          canConnect={props.canConnect}
        />
      </>
    );
  }
  return (
    <>
      {list.kind === 'Loaded' && (
        <>
          <RefreshNotice error={list.refreshError} />
          <TroubledAccounts
            accounts={list.value.fleet.troubledAccounts}
            onShow={id =>
              onSelect({ filters: { ...selection.filters, account: [id] } })
            }
          />
        </>
      )}
      <ClusterListing {...props} />
    </>
  );
}
