import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalClustersApi,
  Operation,
} from 'backstage-plugin-external-clusters-common';
import {
  createApiMock,
  createCluster,
  createFailedOperation,
  createOperation,
  createStatus,
  createUpgradeOffer,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../__testUtils__';
import { ActivityPage } from '../ActivityPage';
import { OperationBannerView } from './OperationBanner';

async function renderActivity(
  items: Operation[],
  answers: Partial<ExternalClustersApi>,
) {
  const api = createApiMock({
    listProviders: async () => [],
    listOperations: async () => ({ items, totalItems: items.length }),
    getCluster: async () => createCluster({}),
    ...answers,
  });
  const { container } = await renderView(<ActivityPage />, { api });
  return { api, container };
}

describe('ActivityPage', () => {
  it('shows what runs: who, what, its steps and how far they are', async () => {
    const { container } = await renderActivity([createOperation({})], {});

    expect(
      await screen.findByRole('heading', { name: /Upgrade to 1\.34\.1/ }),
    ).toBeInTheDocument();
    const steps = screen.getByRole('list', {
      name: 'Steps of Upgrade to 1.34.1',
    });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(3);
    expect(within(steps).getByText('2 of 3 nodes are ready')).toBeVisible();
    expect(screen.getByRole('link', { name: 'payments-prod' })).toHaveAttribute(
      'href',
      '/external-clusters/clusters/3f0e9b0c-5a53-4f0f-9a55-000000000001',
    );
    await expectAccessible(container);
  });

  it('cancels what can be cancelled, and says why what cannot', async () => {
    const second = createOperation({
      id: 'other',
      title: 'Stop web',
      cancel: { allowed: false, reason: 'Its provider cannot stop it.' },
    });
    const { api } = await renderActivity([createOperation({}), second], {
      cancelOperation: async () => createOperation({}),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel Upgrade to 1.34.1' }),
    );

    expect(api.cancelOperation).toHaveBeenCalledWith(createOperation({}).id);
    expect(screen.getByText('Its provider cannot stop it.')).toBeVisible();
  });

  it('shows why something failed, and tries it again on top of what there is now', async () => {
    const { api, container } = await renderActivity(
      [createFailedOperation({})],
      {
        getUpgrades: async () => createUpgradeOffer({ version: '1.33.9' }),
        startChange: async () => createOperation({ id: 'second' }),
      },
    );
    expect(
      await screen.findByText('The subscription has no more cores'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Raise the quota/)).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(
      screen.getByRole('button', { name: 'Try again: Upgrade to 1.34.1' }),
    );

    await waitFor(() =>
      expect(api.startChange).toHaveBeenCalledWith(
        createOperation({}).clusterId,
        {
          kind: 'UpgradeControlPlane',
          version: '1.34.1',
          seen: { version: '1.33.9' },
        },
        expect.any(String),
      ),
    );
  });

  it('offers both ways on after a failed deletion', async () => {
    await renderActivity(
      [
        createFailedOperation({
          kind: 'DeleteCluster',
          title: 'Delete payments-prod',
          change: { kind: 'DeleteCluster', confirmation: 'payments-prod' },
        }),
      ],
      {
        getStatus: async () => createStatus({}),
        getDeletion: async () => ({
          nodePools: [],
          otherRegistrations: [],
          consequences: [],
        }),
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Disconnect instead' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Disconnect payments-prod' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Try again: Delete payments-prod',
      }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Delete payments-prod' }),
    ).toBeInTheDocument();
  });

  it('shows a creation that failed, whose cluster never came to be', async () => {
    await renderActivity(
      [
        createFailedOperation({
          kind: 'CreateCluster',
          title: 'Create web-eu',
          clusterId: undefined,
          clusterName: 'web-eu',
          change: undefined,
        }),
      ],
      {},
    );

    expect(
      await screen.findByRole('heading', { name: 'Create web-eu' }),
    ).toBeVisible();
    expect(screen.getByText(/^web-eu · Failed/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Create another' }),
    ).toHaveAttribute('href', '/external-clusters/create');
  });

  it('says when nothing was done, and when it is not for the user', async () => {
    await renderActivity([], {});
    expect(await screen.findByText(/Nothing was done/)).toBeInTheDocument();

    await renderActivity([], {
      listOperations: async () => Promise.reject(permissionDenied),
    });
    expect(
      await screen.findByText(/shown to its owner and to administrators/),
    ).toBeInTheDocument();
  });
});

describe('OperationBannerView', () => {
  const path = '/external-clusters/clusters/1/activity';

  it('says which step runs and how far it is', async () => {
    const operation = createOperation({});
    const { container } = await renderView(
      <OperationBannerView
        summary={operation}
        operation={operation}
        activityPath={path}
      />,
    );

    expect(screen.getByRole('status')).toHaveTextContent(
      'Upgrade to 1.34.1 – step 2 of 3: Upgrade the node pool system: 2 of 3 nodes are ready',
    );
    expect(
      screen.getByRole('progressbar', {
        name: 'Upgrade to 1.34.1: 1 of 3 steps done',
      }),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that something failed, and why', async () => {
    const operation = createFailedOperation({});
    await renderView(
      <OperationBannerView
        summary={operation}
        operation={operation}
        activityPath={path}
      />,
    );

    expect(screen.getByRole('alert')).toHaveTextContent(
      'Upgrade to 1.34.1 failed. The subscription has no more cores',
    );
    expect(screen.getByRole('link', { name: 'See activity' })).toHaveAttribute(
      'href',
      path,
    );
  });

  it('is not there once all is done', async () => {
    const operation = createOperation({ state: 'Succeeded' });
    await renderView(
      <OperationBannerView
        summary={operation}
        operation={operation}
        activityPath={path}
      />,
    );

    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
});
