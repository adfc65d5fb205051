import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalClustersApi,
  NodePoolUpgrade,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  busy,
  changedOutside,
  changingProvider,
  createApiMock,
  createCluster,
  createOperation,
  createUpgradeOffer,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { UpgradeDialog } from './UpgradeDialog';

async function renderUpgrade(answers: Partial<ExternalClustersApi>) {
  const api = createApiMock({
    getUpgrades: async () => createUpgradeOffer({}),
    startChange: async () => createOperation({}),
    ...answers,
  });
  const props = {
    name: 'upgrade' as const,
    cluster: createCluster({}),
    provider: changingProvider,
    onClose: jest.fn(),
    onChanged: jest.fn(),
    onDisconnected: jest.fn(),
  };
  await renderView(<UpgradeDialog {...props} />, { api });
  return { api, props };
}

describe('UpgradeDialog', () => {
  it('shows what is offered: from and to, ends of support, what is blocked, the skew and what cannot be undone', async () => {
    await renderUpgrade({});

    expect(
      await screen.findByText('From 1.33.4 to 1.34.1'),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /1\.34\.1/ })).toBeChecked();
    expect(
      screen.getByText('Supported until Jul 31, 2027'),
    ).toBeInTheDocument();
    const blocked = screen.getByRole('radio', { name: /1\.35\.0/ });
    expect(blocked).toBeDisabled();
    expect(
      screen.getByText('The node pool blue would be too old'),
    ).toBeInTheDocument();
    const skew = screen.getByRole('table', {
      name: 'Node pools once it is upgraded',
    });
    expect(within(skew).getByRole('row', { name: /blue/ })).toHaveTextContent(
      'blue1.30.24 minor versionsNo, too old',
    );
    expect(
      screen.getByText('Azure never takes a control plane back.'),
    ).toBeInTheDocument();
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('starts the upgrade that was chosen, with the node pools, by keyboard too', async () => {
    const { api, props } = await renderUpgrade({});
    const chosen = await screen.findByRole('radio', { name: /1\.33\.9/ });
    act(() => chosen.focus());
    await userEvent.keyboard(' ');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Then upgrade the node pools' }),
    );
    act(() => screen.getByRole('button', { name: 'Upgrade' }).focus());
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(props.onClose).toHaveBeenCalled());
    expect(api.startChange).toHaveBeenCalledWith(
      props.cluster.id,
      {
        kind: 'UpgradeControlPlane',
        version: '1.33.9',
        thenNodePools: true,
        seen: { version: '1.33.4' },
      },
      expect.stringMatching(/^[0-9a-f]{32}$/),
    );
    expect(props.onChanged).toHaveBeenCalled();
  });

  it('sends the same intent again with the same key, and another one with another', async () => {
    const { api } = await renderUpgrade({
      startChange: async () => Promise.reject(backendDown),
    });
    const upgrade = await screen.findByRole('button', { name: 'Upgrade' });
    await screen.findByText('From 1.33.4 to 1.34.1');
    await userEvent.click(upgrade);
    await screen.findByText('The backend did not answer');
    await userEvent.click(upgrade);
    await waitFor(() => expect(api.startChange).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(upgrade).toBeEnabled());
    await userEvent.click(screen.getByRole('radio', { name: /1\.33\.9/ }));
    await userEvent.click(upgrade);

    await waitFor(() => expect(api.startChange).toHaveBeenCalledTimes(3));
    const [first, second, third] = api.startChange.mock.calls.map(
      call => call[2],
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  describe('with a node pool whose launch template decides what it runs', () => {
    const [system] = createUpgradeOffer({}).nodePools;
    const gpu = {
      name: 'gpu',
      version: '3',
      launchTemplate: 'golden',
      targets: [],
    };

    async function follow(nodePools: NodePoolUpgrade[]) {
      await renderUpgrade({
        getUpgrades: async () => createUpgradeOffer({ nodePools }),
      });
      await screen.findByText('From 1.33.4 to 1.34.1');
      const name = 'Then upgrade the node pools';
      return screen.queryByRole('checkbox', { name });
    }

    it('says that it does not follow', async () => {
      expect(await follow([system!, gpu])).toHaveAccessibleDescription(
        /But for gpu/,
      );
    });

    it('offers nothing to follow where there is no other one', async () => {
      expect(await follow([gpu])).toBeNull();
    });
  });

  it('says when nothing is offered', async () => {
    await renderUpgrade({
      getUpgrades: async () => createUpgradeOffer({ targets: [] }),
    });

    expect(
      await screen.findByText(/There is nothing to upgrade to/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Upgrade' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Close' })).toBeEnabled();
  });

  it('says when the cloud could not be asked, and asks again', async () => {
    const { api } = await renderUpgrade({
      getUpgrades: async () => Promise.reject(backendDown),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    await waitFor(() => expect(api.getUpgrades).toHaveBeenCalledTimes(2));
  });

  it('shows what was changed in the cloud meanwhile, and takes it over', async () => {
    const { api } = await renderUpgrade({
      startChange: async () =>
        Promise.reject(
          changedOutside({ field: 'version', seen: '1.33.4', now: '1.33.9' }),
        ),
    });
    await screen.findByText('From 1.33.4 to 1.34.1');
    api.getUpgrades.mockResolvedValue(
      createUpgradeOffer({ version: '1.33.9' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Upgrade' }));

    const row = await screen.findByRole('row', { name: /Version 1\.33\.4/ });
    expect(row).toHaveTextContent('Version1.33.41.33.9');
    await expectAccessible(screen.getByRole('dialog'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Take over what it is now' }),
    );
    expect(
      await screen.findByText('From 1.33.9 to 1.34.1'),
    ).toBeInTheDocument();
  });

  it('says with what the cluster is busy', async () => {
    await renderUpgrade({ startChange: async () => Promise.reject(busy) });
    await screen.findByText('From 1.33.4 to 1.34.1');
    await userEvent.click(screen.getByRole('button', { name: 'Upgrade' }));

    expect(
      await screen.findByText(/busy with: Upgrade to 1\.34\.1/),
    ).toBeInTheDocument();
  });
});
