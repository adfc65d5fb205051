import { Route, Routes } from 'react-router-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalCluster,
  ExternalClustersApi,
} from 'backstage-plugin-external-clusters-common';
import {
  changingProvider,
  createApiMock,
  createCluster,
  createOperation,
  createUpgradeOffer,
  createUsage,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../__testUtils__';
import { ClusterDetails } from './ClusterDetails';

async function renderDetails(
  cluster: ExternalCluster,
  answers: Partial<ExternalClustersApi>,
  at: string,
) {
  const api = createApiMock({
    getCluster: async () => cluster,
    listProviders: async () => [changingProvider],
    getUsage: async () => createUsage({}),
    ...answers,
  });
  const { container } = await renderView(
    <Routes>
      <Route
        path="/details/*"
        element={
          <ClusterDetails
            clusterId={cluster.id}
            nameShownAbove={false}
            onDisconnected={jest.fn()}
          />
        }
      />
    </Routes>,
    { api, at },
  );
  await screen.findByRole('heading', { name: /payments-prod/ });
  return { api, container };
}

describe('Actions of the details', () => {
  it('shows all that could be done, and why some of it is not allowed', async () => {
    await renderDetails(createCluster({}), {}, '/details');
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));

    const refused = [
      ['Start', 'The cluster is not stopped.'],
      ['Delete', 'Imported clusters are never deleted from here'],
    ] as const;
    for (const [name, reason] of refused) {
      const item = screen.getByRole('menuitem', { name: new RegExp(name) });
      expect(item).toHaveAttribute('aria-disabled', 'true');
      expect(item).toHaveTextContent(reason);
    }
    await userEvent.click(screen.getByRole('menuitem', { name: 'Stop' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Stop payments-prod',
    });
    expect(
      within(dialog).getByRole('button', { name: 'Stop cluster' }),
    ).toBeEnabled();
    await expectAccessible(dialog);
  });

  it('upgrades from the header', async () => {
    await renderDetails(
      createCluster({}),
      { getUpgrades: async () => createUpgradeOffer({}) },
      '/details',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Upgrade' }));

    expect(
      await screen.findByRole('dialog', { name: 'Upgrade payments-prod' }),
    ).toBeInTheDocument();
  });

  it('counts the ready nodes of a pool in the cluster where the cloud does not, with no call of its own', async () => {
    const [system] = createCluster({}).nodePools!;
    const nodePools = [{ ...system!, ready: undefined, desired: 2 }];
    const { api, container } = await renderDetails(
      createCluster({ nodePools }),
      {},
      '/details/node-pools',
    );
    const table = await screen.findByRole('table', { name: 'Node pools' });
    expect(
      await within(table).findByRole('progressbar', {
        name: '1 of 2 nodes ready',
      }),
    ).toBeInTheDocument();
    expect(api.getUsage).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('says why the ready nodes of a pool are not known', async () => {
    const [system] = createCluster({}).nodePools!;
    const nodePools = [{ ...system!, ready: undefined, desired: 2 }];
    await renderDetails(
      createCluster({ nodePools }),
      {
        getUsage: async () => {
          throw permissionDenied;
        },
      },
      '/details/node-pools',
    );
    expect(
      await screen.findByRole('button', {
        name: /^2 nodes, ready ones not read yet.*for those who may look inside/,
      }),
    ).toHaveTextContent('–/2');
  });

  it('shows the tab that the address names before the providers are known', async () => {
    const { api } = await renderDetails(
      createCluster({}),
      {
        listProviders: () => new Promise(() => {}),
        listClusterOperations: async () => ({ items: [], totalItems: 0 }),
      },
      '/details/activity',
    );
    expect(
      screen.getByRole('tab', { name: 'Activity', selected: true }),
    ).toBeInTheDocument();
    expect(api.getUsage).not.toHaveBeenCalled();
  });

  it('shows what runs, and all that was done on a tab of its own', async () => {
    const operation = createOperation({});
    const { container } = await renderDetails(
      createCluster({ operation }),
      {
        getOperation: async () => operation,
        listClusterOperations: async () => ({
          items: [operation],
          totalItems: 1,
        }),
      },
      '/details/activity',
    );

    expect(
      await screen.findByText(/step 2 of 3: Upgrade the node pool system/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('list', { name: 'Steps of Upgrade to 1.34.1' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See activity' })).toHaveAttribute(
      'href',
      '/details/activity',
    );
    await expectAccessible(container);
  });
});
