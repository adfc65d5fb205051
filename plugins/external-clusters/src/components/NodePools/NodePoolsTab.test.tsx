import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ClusterChange,
  ExternalCluster,
  ExternalClustersApi,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import {
  busy,
  changedOutside,
  changingProvider,
  createApiMock,
  createCluster,
  createForm,
  createOperation,
  createUpgradeOffer,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { NodePoolsTab } from './NodePoolsTab';

const [pool] = createCluster({}).nodePools!;
const cluster = createCluster({
  nodePools: [
    {
      ...pool!,
      labels: { tier: 'gold' },
      taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
    },
  ],
});

async function renderTab(
  answers: Partial<ExternalClustersApi>,
  options: { cluster?: ExternalCluster; provider?: Provider } = {},
) {
  const api = createApiMock({
    startChange: async () => createOperation({}),
    ...answers,
  });
  const onChanged = jest.fn();
  const { container } = await renderView(
    <NodePoolsTab
      cluster={options.cluster ?? cluster}
      provider={options.provider ?? changingProvider}
      onChanged={onChanged}
    />,
    { api },
  );
  return { api, onChanged, container };
}

/** With what a change is started. */
function started(change: ClusterChange) {
  return [cluster.id, change, expect.any(String)] as const;
}

async function openAction(name: string) {
  await userEvent.click(
    screen.getByRole('button', { name: 'Actions for node pool system' }),
  );
  await userEvent.click(screen.getByRole('menuitem', { name }));
  return screen.findByRole('dialog');
}

describe('NodePoolsTab', () => {
  it('shows counts, labels and taints', async () => {
    const { container } = await renderTab({});

    const row = screen.getByRole('row', { name: /system/ });
    for (const text of ['3/3', 'tier: gold', 'gpu=yes:NoSchedule']) {
      expect(within(row).getByText(text)).toBeInTheDocument();
    }
    await expectAccessible(container);
  });

  it('offers nothing where the provider changes nothing', async () => {
    const { capabilities } = changingProvider;
    const provider = {
      ...changingProvider,
      capabilities: { ...capabilities, changes: [], nodePoolEdits: [] },
    };
    await renderTab({}, { provider });

    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Actions/ })).toBeNull();
  });

  it('says why nothing is allowed now', async () => {
    const rule = { allowed: false, reason: 'Start the cluster first.' };
    const { allowedActions } = cluster;
    await renderTab(
      {},
      {
        cluster: {
          ...cluster,
          allowedActions: { ...allowedActions, editNodePools: rule },
        },
      },
    );
    expect(
      screen.getByRole('button', { name: 'Add node pool' }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Actions for node pool system' }),
    );

    expect(screen.getByRole('menuitem', { name: /Delete/ })).toHaveTextContent(
      'Start the cluster first.',
    );
  });

  it('edits: sends only what was changed, with what was seen of it', async () => {
    const { api, onChanged } = await renderTab({});
    const dialog = await openAction('Edit');
    await expectAccessible(dialog);
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    const most = within(dialog).getByLabelText('At most');
    await userEvent.clear(most);
    await userEvent.type(most, '9{Enter}');

    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(api.startChange).toHaveBeenCalledWith(
      ...started({
        kind: 'UpdateNodePool',
        nodePool: 'system',
        edit: { autoscaling: { min: 3, max: 9 } },
        seen: { autoscaling: { min: 3, max: 6 } },
      }),
    );
  });

  it('edits: complains before it asks the cloud', async () => {
    const { api } = await renderTab({});
    const dialog = await openAction('Edit');
    const most = within(dialog).getByLabelText('At most');
    await userEvent.clear(most);
    await userEvent.type(most, '1{Enter}');

    expect(
      await within(dialog).findByText('The least is above the most.'),
    ).toBeInTheDocument();
    expect(api.startChange).not.toHaveBeenCalled();
  });

  it('edits: takes over what was changed in the cloud, and decides again', async () => {
    const { api } = await renderTab({});
    api.startChange.mockRejectedValueOnce(
      changedOutside({ field: 'desired', seen: '3', now: '7' }),
    );
    const dialog = await openAction('Edit');
    const count = within(dialog).getByLabelText('Number of nodes');
    await userEvent.clear(count);
    await userEvent.type(count, '5{Enter}');

    expect(
      await within(dialog).findByRole('row', { name: 'Number of nodes 3 7' }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take over what it is now' }),
    );
    const fresh = within(dialog).getByLabelText('Number of nodes');
    expect(fresh).toHaveValue(7);
    await userEvent.clear(fresh);
    await userEvent.type(fresh, '8{Enter}');
    await waitFor(() =>
      expect(api.startChange).toHaveBeenLastCalledWith(
        cluster.id,
        expect.objectContaining({ edit: { desired: 8 }, seen: { desired: 7 } }),
        expect.any(String),
      ),
    );
  });

  it('adds with the form of the provider', async () => {
    const form = createForm(
      [{ name: 'name', label: 'Name', kind: 'text', required: true }],
      [],
    );
    const { api } = await renderTab({ getNodePoolForm: async () => form });
    await userEvent.click(
      screen.getByRole('button', { name: 'Add node pool' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      await within(dialog).findByLabelText(/Name/),
      'blue{Enter}',
    );

    await waitFor(() =>
      expect(api.startChange).toHaveBeenCalledWith(
        ...started({ kind: 'CreateNodePool', settings: { name: 'blue' } }),
      ),
    );
  });

  it('upgrades to a target of that pool', async () => {
    const { api } = await renderTab({
      getUpgrades: async () => createUpgradeOffer({}),
    });
    const dialog = await openAction('Upgrade');
    await within(dialog).findByText('From 1.33.4 to 1.33.9');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Upgrade' }),
    );

    await waitFor(() =>
      expect(api.startChange).toHaveBeenCalledWith(
        ...started({
          kind: 'UpgradeNodePool',
          nodePool: 'system',
          version: '1.33.9',
          seen: { version: '1.33.4' },
        }),
      ),
    );
  });

  it('upgrades to a version of the launch template that decides what its nodes run', async () => {
    const templated = {
      name: 'system',
      version: '3',
      launchTemplate: 'golden',
      targets: [
        { version: '5', description: 'Kubernetes 1.35' },
        { version: '4', description: 'Kubernetes 1.34', isDefault: true },
      ],
    };
    const { api } = await renderTab({
      getUpgrades: async () => createUpgradeOffer({ nodePools: [templated] }),
    });
    const dialog = await openAction('Upgrade');
    await within(dialog).findByText(
      'From version 3 to version 4 of the launch template golden',
    );
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Version 5 Kubernetes 1.35' }),
    );
    await expectAccessible(dialog);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Upgrade' }),
    );

    await waitFor(() =>
      expect(api.startChange).toHaveBeenCalledWith(
        ...started({
          kind: 'UpgradeNodePool',
          nodePool: 'system',
          version: '5',
          seen: { version: '3', launchTemplate: 'golden' },
        }),
      ),
    );
  });

  it('deletes after saying what happens to the nodes; says when the cluster is busy', async () => {
    const { api } = await renderTab({
      startChange: async () => Promise.reject(busy),
    });
    const dialog = await openAction('Delete');
    expect(dialog).toHaveTextContent('Its 3 nodes are drained and destroyed.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete node pool system' }),
    );

    expect(
      await within(dialog).findByText(/busy with: Upgrade to 1\.34\.1/),
    ).toBeInTheDocument();
    expect(api.startChange).toHaveBeenCalledWith(
      ...started({ kind: 'DeleteNodePool', nodePool: 'system' }),
    );
  });
});
