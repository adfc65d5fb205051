import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  backendDown,
  createApiMock,
  createCluster,
  createUsage,
  expectAccessible,
  notFound,
  permissionDenied,
  renderView,
  testProviders,
} from '../../__testUtils__';
import {
  ClusterDetailsView,
  ClusterDetailsViewProps,
} from './ClusterDetailsView';

const cluster = createCluster({});

function loaded(
  value: typeof cluster,
  refreshError?: typeof notFound,
): ClusterDetailsViewProps['cluster'] {
  return { kind: 'Loaded', value, pending: false, refreshError };
}

async function renderDetails(overrides: Partial<ClusterDetailsViewProps>) {
  const props: ClusterDetailsViewProps = {
    cluster: loaded(cluster),
    providers: testProviders,
    nameShownAbove: false,
    onRetry: jest.fn(),
    onEdit: jest.fn(),
    onDisconnect: jest.fn(),
    ...overrides,
  };
  const { container } = await renderView(<ClusterDetailsView {...props} />, {
    api: createApiMock({ getUsage: async () => createUsage({}) }),
    at: `/external-clusters/clusters/${cluster.id}`,
  });
  return { props, container };
}

describe('ClusterDetailsView', () => {
  it('Loading: is as large as what comes', async () => {
    await renderDetails({ cluster: { kind: 'Loading' } });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('Filled: shows facts, conditions, access and what the provider says', async () => {
    const { container } = await renderDetails({});
    expect(
      screen.getByRole('heading', { name: 'payments-prod' }),
    ).toBeInTheDocument();
    for (const text of [
      '1 of 6 nodes is not ready',
      'Some nodes are not ready',
      'Azure production',
      '10.0.0.0/16, fd00::/48',
      'env: prod',
      'tier: gold',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    await expectAccessible(container);
  });

  it('Filled: repeats no name that stands above', async () => {
    await renderDetails({ nameShownAbove: true });
    expect(
      screen.queryByRole('heading', { name: 'payments-prod' }),
    ).not.toBeInTheDocument();
  });

  it('Filled: the actions are in the header and in its menu', async () => {
    const { props } = await renderDetails({});
    await userEvent.click(
      screen.getByRole('button', { name: 'Edit registration' }),
    );
    expect(props.onEdit).toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    const remove = screen.getByRole('menuitem', { name: /^Delete/ });
    expect(remove).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Disconnect' }));
    expect(props.onDisconnect).toHaveBeenCalled();
  });

  it('Connected: has no node pools and no cloud', async () => {
    await renderDetails({
      cluster: loaded(
        createCluster({
          provider: 'kubeconfig',
          origin: 'Connected',
          nodePools: undefined,
        }),
      ),
    });
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'Overview',
      'Nodes',
      'Events',
      'Access',
    ]);
    expect(screen.queryByText('Cloud')).not.toBeInTheDocument();
    expect(screen.queryByText('Azure production')).not.toBeInTheDocument();
  });

  it('Stale: says so, and keeps the facts', async () => {
    await renderDetails({ cluster: loaded(createCluster({ stale: true })) });
    expect(screen.getByText(/older than they should be/)).toBeInTheDocument();
    expect(screen.getByText('Azure production')).toBeInTheDocument();
  });

  it('Stale: keeps the facts when a refresh fails', async () => {
    await renderDetails({ cluster: loaded(cluster, backendDown) });
    expect(
      screen.getByText(/The last refresh did not work/),
    ).toBeInTheDocument();
    expect(screen.getByText('Azure production')).toBeInTheDocument();
  });

  it('Expiring: warns of the end of the credential, and offers to replace it', async () => {
    await renderDetails({
      cluster: loaded(
        createCluster({
          origin: 'Connected',
          credentialExpiresAt: Date.now() + 5.5 * 86_400_000,
        }),
      ),
    });
    const warning = screen.getByText(/ends in 6 days/).closest('[role]');
    expect(warning).toHaveAttribute('role', 'alert');
    expect(screen.getByText(/Ends soon/)).toHaveTextContent('in 5 days');
    expect(
      within(warning as HTMLElement).getByRole('button', {
        name: 'Replace kubeconfig',
      }),
    ).toBeInTheDocument();
  });

  it('Expired: says that nothing can be read, and who replaces what the account has', async () => {
    await renderDetails({
      cluster: loaded(createCluster({ credentialExpiresAt: Date.now() - 1 })),
    });
    const warning = screen.getByText(/has ended/).closest('[role]');
    expect(warning).toHaveTextContent('credential of the cloud account');
    expect(screen.getByText(/Has ended/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Last seen Running, credential/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Replace kubeconfig' }),
    ).not.toBeInTheDocument();
  });

  it('Gone: what was disconnected meanwhile is not shown any more', async () => {
    await renderDetails({ cluster: loaded(cluster, notFound) });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('This cluster is not here');
    expect(
      within(alert).getByRole('button', { name: 'All clusters' }),
    ).toHaveAttribute('href', '/external-clusters');
  });

  it('PermissionDenied: says whom to ask', async () => {
    await renderDetails({
      cluster: { kind: 'Failed', error: permissionDenied },
    });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Ask the administrators of the portal',
    );
  });

  it('BackendDown: says that nothing happened to the clusters, and tries again', async () => {
    const { props, container } = await renderDetails({
      cluster: { kind: 'Failed', error: backendDown },
    });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nothing happened to your clusters',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.onRetry).toHaveBeenCalled();
    await expectAccessible(container);
  });
});
