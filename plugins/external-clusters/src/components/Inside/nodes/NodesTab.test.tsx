import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  ExternalClustersApi,
  ExternalClustersError,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  clusterStopped,
  createApiMock,
  createCluster,
  createNode,
  createNodeList,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../../__testUtils__';
import { INSIDE_INTERVAL_MS } from '../parts/useInsideResource';
import { NodesTab } from './NodesTab';
import { NodesView, NodesViewProps } from './NodesView';
import { parseNodeSelection } from './NodeSelection';

const cluster = createCluster({});
const unreachable = new ExternalClustersError(
  {
    code: 'UNREACHABLE',
    message: 'The cluster did not answer within 10 s',
    hint: 'Is its API server open to the portal?',
  },
  { status: 502 },
);

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

async function renderNodes(
  listNodes: ExternalClustersApi['listNodes'],
  at?: string,
) {
  const api = createApiMock({ listNodes });
  const { container } = await renderView(
    <>
      <NodesTab cluster={cluster} />
      <Address />
    </>,
    { api, at },
  );
  return { api, container };
}

const answer = (overrides: Partial<NodeList>) => async () =>
  createNodeList(overrides);

const refuse = (error: Error) => async () => {
  throw error;
};

const rowOf = (name: RegExp) => screen.findByRole('row', { name });

describe('NodesTab', () => {
  it('Loading: is as large as what comes', async () => {
    await renderNodes(() => new Promise(() => {}));
    expect(screen.getByRole('table', { name: 'Loading' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'CPU' }));
    expect(screen.getByLabelText('address')).toHaveTextContent('?sort=cpu');
  });

  it('Filled: groups nodes by their pools', async () => {
    const { container } = await renderNodes(answer({}));
    const row = await rowOf(/aks-apps-1/);
    for (const text of ['Ready', '1.33.4', '1.16 of 3.86 cores']) {
      expect(row).toHaveTextContent(text);
    }
    expect(await rowOf(/aks-apps-2/)).toHaveTextContent(
      'its kubelet no longer reports',
    );
    expect(await rowOf(/^apps/)).toHaveTextContent('1 of 2 ready');
    expect(screen.getByText(/2 of 3 nodes are ready/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('Filled: opens a node', async () => {
    const { container } = await renderNodes(answer({}));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show aks-apps-1' }),
    );
    for (const text of [
      'Enough disk space',
      '10.224.0.4',
      '20.1.2.3',
      'gpu=yes:NoSchedule',
      'kubernetes.io/os: linux',
      'containerd://1.7.23',
      '16 GiB',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    await expectAccessible(container);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show aks-apps-1' }),
    );
    expect(screen.queryByText('20.1.2.3')).not.toBeInTheDocument();
  });

  it('asks as the address says, and writes there what is chosen', async () => {
    const { api } = await renderNodes(
      answer({}),
      '/external-clusters?pool=apps&page=2',
    );
    await rowOf(/aks-apps-1/);
    expect(api.listNodes).toHaveBeenCalledWith(
      cluster.id,
      expect.objectContaining({ pool: 'apps', offset: 100, limit: 50 }),
      expect.anything(),
    );

    await userEvent.click(screen.getByRole('button', { name: 'CPU' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '?pool=apps&sort=cpu',
      ),
    );
    expect(api.listNodes).toHaveBeenLastCalledWith(
      cluster.id,
      expect.objectContaining({ sort: 'cpu', offset: 0 }),
      expect.anything(),
    );
    expect(await rowOf(/aks-system-1/)).toHaveTextContent('system');
    expect(screen.queryByRole('row', { name: /^apps/ })).toBeNull();
  });

  it('filters by pool and status', async () => {
    const { api } = await renderNodes(answer({}));
    await rowOf(/aks-apps-1/);
    const choose = async (field: RegExp, option: string) => {
      await userEvent.click(screen.getByRole('button', { name: field }));
      await userEvent.click(screen.getByRole('option', { name: option }));
    };
    await choose(/^Node pool All/, 'system');
    await choose(/^Status All/, 'Cordoned');
    await waitFor(() =>
      expect(api.listNodes).toHaveBeenLastCalledWith(
        cluster.id,
        expect.objectContaining({ pool: 'system', status: 'Cordoned' }),
        expect.anything(),
      ),
    );
  });

  it('finds the nodes that are of no pool', async () => {
    const { api } = await renderNodes(
      answer({
        items: [
          createNode({}),
          createNode({ name: 'edge-1', pool: undefined }),
        ],
        pools: [
          { name: 'apps', total: 1, ready: 1 },
          { total: 1, ready: 1 },
        ],
      }),
    );
    await rowOf(/edge-1/);
    await userEvent.click(
      screen.getByRole('button', { name: /^Node pool All/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'No node pool' }));
    await waitFor(() =>
      expect(api.listNodes).toHaveBeenLastCalledWith(
        cluster.id,
        expect.objectContaining({ pool: '-' }),
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('?pool=-');
  });

  it('shows the last page instead of one that is not there', async () => {
    const nodes = Array.from({ length: 60 }, (_, index) =>
      createNode({ name: `node-${index}` }),
    );
    const { api } = await renderNodes(
      async (_, { offset = 0, limit = 50 }) =>
        createNodeList({
          items: nodes.slice(offset, offset + limit),
          total: nodes.length,
        }),
      '/external-clusters?page=7',
    );
    await rowOf(/node-59/);
    expect(screen.getByLabelText('address')).toHaveTextContent('?page=1');
    expect(api.listNodes).toHaveBeenCalledTimes(2);
  });

  it('Pending: has one group of each pool while the order changes', async () => {
    const items = [
      createNode({ name: 'a', pool: 'apps' }),
      createNode({ name: 'b', pool: 'system' }),
      createNode({ name: 'c', pool: 'apps' }),
    ];
    await renderNodes(
      (_, { sort }) =>
        sort === 'name'
          ? Promise.resolve(createNodeList({ items }))
          : new Promise(() => {}),
      '/external-clusters?sort=name',
    );
    await screen.findByRole('button', { name: 'Show a' });
    await userEvent.click(screen.getByLabelText('Group by node pool'));
    expect(await screen.findAllByRole('row', { name: /^apps/ })).toHaveLength(
      1,
    );
    expect(screen.getByRole('table')).toBeInTheDocument();
  });

  it('Stopped meanwhile: shows nothing that was seen before', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const answers = [answer({}), refuse(clusterStopped)];
      await renderNodes(() => (answers.shift() ?? refuse(clusterStopped))());
      await rowOf(/aks-apps-1/);
      await act(() => jest.advanceTimersByTimeAsync(INSIDE_INTERVAL_MS));
      expect(screen.getByRole('note')).toHaveTextContent(
        'The cluster is stopped',
      );
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('NothingFound: offers to clear the filters', async () => {
    await renderNodes(
      answer({ items: [], total: 0 }),
      '/external-clusters?search=nobody',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear search and filters' }),
    );
    expect(screen.getByLabelText('address')).toBeEmptyDOMElement();
  });

  it('Empty: says how nodes come', async () => {
    await renderNodes(
      answer({ items: [], total: 0, read: 0, ready: 0, pools: [] }),
    );
    expect(
      await screen.findByText('This cluster has no nodes now'),
    ).toBeInTheDocument();
  });

  it('NoPools: groups nothing', async () => {
    await renderNodes(
      answer({
        items: [createNode({ name: 'edge-1', pool: undefined })],
        pools: [{ total: 1, ready: 1 }],
      }),
    );
    await rowOf(/edge-1/);
    expect(screen.queryByText('No node pool')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Group by node pool')).toBeNull();
  });

  it('Many: says which part of the nodes it covers', async () => {
    await renderNodes(
      answer({ isWhole: false, read: 5_000, of: 20_000, total: 5_000 }),
    );
    expect(
      await screen.findByText(/first 5,000 of 20,000 nodes were read/),
    ).toBeInTheDocument();
    expect(screen.getByText('1 to 50 of 5,000')).toBeInTheDocument();
  });

  it('NoMetrics: shows what the nodes have', async () => {
    await renderNodes(
      answer({
        items: [createNode({ usage: undefined })],
        metrics: { available: false, reason: 'It has none.' },
      }),
    );
    expect(await rowOf(/aks-apps-1/)).toHaveTextContent('3.86 cores available');
    expect(screen.getByText('No metrics here')).toBeInTheDocument();
  });

  it('PermissionDenied: names the owner', async () => {
    const { container } = await renderNodes(refuse(permissionDenied));
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent('Only the owner looks inside');
    expect(within(note).getByRole('link')).toHaveTextContent('payments');
    await expectAccessible(container);
  });

  it('Stopped: says so', async () => {
    await renderNodes(refuse(clusterStopped));
    expect(await screen.findByRole('note')).toHaveTextContent(
      'The cluster is stopped',
    );
  });

  it('BackendDown: says that nothing happened to the cluster', async () => {
    await renderNodes(refuse(backendDown));
    expect(
      await screen.findByText(/Nothing happened to the cluster/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});

describe('NodesView', () => {
  it('Stale: keeps the nodes when a refresh fails, and says why', async () => {
    const props: NodesViewProps = {
      cluster,
      nodes: {
        kind: 'Loaded',
        value: createNodeList({}),
        pending: false,
        refreshError: unreachable,
      },
      selection: parseNodeSelection(new URLSearchParams()),
      onSelect: jest.fn(),
      onRetry: jest.fn(),
    };
    await renderView(<NodesView {...props} />);
    expect(screen.getByText(/The last refresh did not work/)).toHaveTextContent(
      'The cluster did not answer within 10 s.',
    );
    expect(screen.getByRole('row', { name: /aks-apps-1/ })).toBeInTheDocument();
  });
});
