import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  backendDown,
  createCluster,
  createFleet,
  createStatus,
  expectAccessible,
  permissionDenied,
  renderView,
  testProviders,
} from '../../__testUtils__';
import { clusterColumns } from './clusterColumns';
import { ClusterListView } from './ClusterListView';
import { ClusterListViewProps } from './ClusterListViewProps';
import { ClusterPageAndFleet } from './ClusterPageAndFleet';
import { parseListSelection } from './ListSelection';

const filled: ClusterPageAndFleet = {
  page: { items: [createCluster({})], totalItems: 1 },
  fleet: createFleet({}),
};

function loaded(value: ClusterPageAndFleet): ClusterListViewProps['list'] {
  return { kind: 'Loaded', value, pending: false };
}

async function renderList(overrides: Partial<ClusterListViewProps>) {
  const props: ClusterListViewProps = {
    list: loaded(filled),
    status: createStatus({}),
    providers: testProviders,
    selection: parseListSelection(new URLSearchParams()),
    columns: clusterColumns,
    canImport: true,
    canConnect: true,
    canCreate: true,
    onSelect: jest.fn(),
    onToggleColumn: jest.fn(),
    onDisconnect: jest.fn(),
    onRetry: jest.fn(),
    ...overrides,
  };
  const { container } = await renderView(<ClusterListView {...props} />);
  return { props, container };
}

describe('ClusterListView', () => {
  it('Loading: shows a table of the size of what comes', async () => {
    const { container } = await renderList({ list: { kind: 'Loading' } });

    expect(screen.getByRole('table', { name: 'Loading' })).toBeInTheDocument();
    expect(container.querySelector('[aria-busy="true"]')).toBeInTheDocument();
  });

  it('Empty: teaches how to start', async () => {
    const { container } = await renderList({
      list: loaded({
        page: { items: [], totalItems: 0 },
        fleet: createFleet({ total: 0 }),
      }),
    });

    expect(screen.getByText('No clusters yet')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Choose an account' }),
    ).toHaveAttribute('href', '/external-clusters/import');
    expect(
      screen.getByRole('button', { name: 'Paste a kubeconfig' }),
    ).toHaveAttribute('href', '/external-clusters/connect');
    expect(
      screen.getByRole('button', { name: 'Choose a cloud' }),
    ).toHaveAttribute('href', '/external-clusters/create');
    await expectAccessible(container);
  });

  it('Empty: offers nothing that the user may not do', async () => {
    await renderList({
      list: loaded({
        page: { items: [], totalItems: 0 },
        fleet: createFleet({ total: 0 }),
      }),
      canImport: false,
      canConnect: false,
      canCreate: false,
    });

    expect(
      screen.getByText(/no permission to add clusters/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Choose an account')).not.toBeInTheDocument();
  });

  it('Filled: shows each cluster with state, origin, place, version, nodes and owner', async () => {
    const { container } = await renderList({});

    const row = screen.getByRole('row', { name: /payments-prod/ });
    expect(
      within(row).getByRole('button', { name: 'Running, show why' }),
    ).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'payments-prod' }),
    ).toHaveAttribute(
      'href',
      '/external-clusters/clusters/3f0e9b0c-5a53-4f0f-9a55-000000000001',
    );
    for (const text of [
      'Imported',
      'AKS',
      'Azure production',
      'westeurope',
      '1.33.4',
      '5/6',
    ]) {
      expect(within(row).getByText(text)).toBeInTheDocument();
    }
    expect(
      within(row).getByRole('link', { name: 'payments' }),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('Filled: says why nodes were not read', async () => {
    const items = [
      createCluster({ nodes: { why: 'The API server is private' } }),
    ];
    await renderList({
      list: loaded({ ...filled, page: { items, totalItems: 1 } }),
    });

    expect(
      screen.getByRole('button', { name: 'The API server is private' }),
    ).toHaveTextContent('–');
  });

  it('Filled: shows what is not allowed with its reason, and does nothing then', async () => {
    const { props } = await renderList({});
    await userEvent.click(
      screen.getByRole('button', { name: 'Actions for payments-prod' }),
    );

    const remove = screen.getByRole('menuitem', { name: /Delete/ });
    expect(remove).toHaveAttribute('aria-disabled', 'true');
    expect(remove).toHaveTextContent(
      'Imported clusters are never deleted from here',
    );

    await userEvent.click(screen.getByRole('menuitem', { name: 'Disconnect' }));
    expect(props.onDisconnect).toHaveBeenCalledWith(filled.page.items[0]);
  });

  it('Filled: the numbers of the summary are filters', async () => {
    const { props } = await renderList({});
    await userEvent.click(
      screen.getByRole('button', { name: '1 needs attention' }),
    );

    expect(props.onSelect).toHaveBeenCalledWith(
      expect.objectContaining({
        filters: expect.objectContaining({
          state: ['Warning', 'Error', 'Missing'],
        }),
      }),
    );
  });

  it('Filled: sorts by a column and turns the order round', async () => {
    const { props } = await renderList({});

    await userEvent.click(screen.getByRole('button', { name: 'Version' }));
    expect(props.onSelect).toHaveBeenCalledWith({
      sort: 'version',
      order: 'asc',
    });

    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(props.onSelect).toHaveBeenCalledWith({
      sort: 'name',
      order: 'desc',
    });
  });

  it('Filtered to nothing: offers to clear the filters', async () => {
    const { props } = await renderList({
      list: loaded({ ...filled, page: { items: [], totalItems: 0 } }),
      selection: parseListSelection(
        new URLSearchParams('search=nothing&sort=state'),
      ),
    });
    const nothing = screen.getByRole('status');
    await userEvent.click(
      within(nothing).getByRole('button', { name: 'Clear filters' }),
    );

    expect(props.onSelect).toHaveBeenCalledWith(
      expect.objectContaining({ search: '', sort: 'state' }),
    );
  });

  it('Stale: one notice for an account in trouble, not one for every cluster', async () => {
    const { props } = await renderList({
      list: loaded({
        page: { items: [createCluster({ stale: true })], totalItems: 1 },
        fleet: createFleet({
          troubledAccounts: [
            {
              id: 'azure-prod',
              name: 'Azure production',
              access: {
                status: 'Throttled',
                message: 'Azure asked us to wait.',
              },
              clusters: 50,
            },
          ],
        }),
      }),
    });

    expect(
      screen.getByText('Account Azure production: Asked to slow down'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(props.onSelect).toHaveBeenCalledWith(
      expect.objectContaining({
        filters: expect.objectContaining({ account: ['azure-prod'] }),
      }),
    );
  });

  it('Stale: keeps the rows when a refresh fails', async () => {
    await renderList({
      list: {
        kind: 'Loaded',
        value: filled,
        pending: false,
        refreshError: backendDown,
      },
    });

    expect(
      screen.getByText(/The last refresh did not work/),
    ).toBeInTheDocument();
    expect(screen.getByText('payments-prod')).toBeInTheDocument();
  });

  it('PermissionDenied: says whom to ask and offers nothing else', async () => {
    const { container } = await renderList({
      list: { kind: 'Failed', error: permissionDenied },
    });

    expect(
      screen.getByText('You may not see external clusters'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Import' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('BackendDown: says that nothing happened to the clusters, and tries again', async () => {
    const { props } = await renderList({
      list: { kind: 'Failed', error: backendDown },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nothing happened to your clusters',
    );
    expect(props.onRetry).toHaveBeenCalled();
  });

  it('tells an administrator, and nobody else, that secrets cannot be stored', async () => {
    const secretStore = {
      ready: false,
      message: 'Set externalClusters.encryption.keys',
    };
    await renderList({ status: createStatus({ secretStore }) });
    expect(screen.queryByText(/encryption.keys/)).not.toBeInTheDocument();

    await renderList({ status: createStatus({ secretStore, isAdmin: true }) });
    expect(screen.getByText(/encryption.keys/)).toBeInTheDocument();
  });
});
