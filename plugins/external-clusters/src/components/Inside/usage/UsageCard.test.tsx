import { act, screen } from '@testing-library/react';
import {
  ClusterUsage,
  ExternalClustersApi,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  clusterStopped,
  createApiMock,
  createCluster,
  createUsage,
  expectAccessible,
  NOW,
  permissionDenied,
  renderView,
} from '../../../__testUtils__';
import { INSIDE_INTERVAL_MS } from '../parts/useInsideResource';
import { PoolUsageCard } from './PoolUsageCard';
import { UsageCard } from './UsageCard';
import { useUsage } from './useUsage';

const cluster = createCluster({});

function Watched(props: { card: typeof UsageCard; wanted: boolean }) {
  const { card: Card, wanted } = props;
  return <Card cluster={cluster} usage={useUsage(cluster.id, wanted)} />;
}

async function renderUsage(
  getUsage: ExternalClustersApi['getUsage'],
  card: typeof UsageCard = UsageCard,
) {
  const api = createApiMock({ getUsage });
  const { container } = await renderView(<Watched card={card} wanted />, {
    api,
  });
  return { api, container };
}

const answer = (overrides: Partial<ClusterUsage>) => async () =>
  createUsage(overrides);

const refuse = (error: Error) => async () => {
  throw error;
};

describe('UsageCard', () => {
  it('Loading: is as large as what comes', async () => {
    await renderUsage(() => new Promise(() => {}));
    expect(
      screen.getByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('Filled: shows bars, amounts and what kube-system uses', async () => {
    const { container } = await renderUsage(answer({}));
    for (const text of [
      '3.6 of 12 cores',
      '18 of 48 GiB',
      '66 of 330 pods',
      '0.85 cores · 2.5 GiB',
    ]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    expect(
      screen.getByRole('progressbar', {
        name: 'CPU: 3.6 of 12 cores, 30 %',
      }),
    ).toHaveAttribute('aria-valuenow', '30');
    await expectAccessible(container);
  });

  it('NoMetrics: says why and how to get some; what there is stays', async () => {
    const { container } = await renderUsage(
      answer({
        cluster: {
          nodes: 3,
          ready: 3,
          cpu: { allocatable: 12_000 },
          memory: { allocatable: 48 * 1024 ** 3 },
        },
        controlPlane: undefined,
        metrics: {
          available: false,
          code: 'METRICS_MISSING',
          reason: 'The cluster has no metrics API',
          hint: 'Install it with `kubectl apply -f metrics.yaml`.',
        },
      }),
    );
    expect(await screen.findByText('No metrics here')).toBeInTheDocument();
    expect(screen.getByText('12 cores available')).toBeInTheDocument();
    expect(
      screen.getByText('kubectl apply -f metrics.yaml'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('progressbar')).toHaveLength(1);
    await expectAccessible(container);
  });

  it('Partial: names what could not be read and what was left out', async () => {
    await renderUsage(
      answer({
        isWhole: false,
        cluster: {
          ...createUsage({}).cluster,
          nodes: 5_000,
          of: 20_000,
        },
        pods: { allocatable: 330 },
        problems: [
          {
            part: 'pods',
            code: 'FORBIDDEN',
            message: 'The credential may not list pods',
            hint: 'Grant it: `kubectl create clusterrolebinding portal`',
          },
        ],
      }),
    );
    expect(
      await screen.findByText(/first 5,000 of 20,000 nodes were read/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('A part of the cluster could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('kubectl create clusterrolebinding portal'),
    ).toBeInTheDocument();
  });

  it('Partial: says what is used of what it does not know', async () => {
    await renderUsage(
      answer({
        cluster: { nodes: 0, ready: 0, cpu: { used: 900 }, memory: {} },
        isWhole: false,
        pods: { count: 12_000 },
        problems: [
          {
            part: 'nodes',
            code: 'FORBIDDEN',
            message: 'It may not list nodes',
          },
        ],
      }),
    );
    expect(await screen.findByText('0.9 cores')).toBeInTheDocument();
    expect(screen.getByText('12,000 pods')).toBeInTheDocument();
    expect(screen.getByText('Not known')).toBeInTheDocument();
    expect(screen.getByText('Nodes:')).toBeInTheDocument();
    expect(screen.queryByText(/nodes were read/)).not.toBeInTheDocument();
  });

  it('Deleting meanwhile: shows nothing that was seen before', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const answers = [answer({})];
      await renderUsage(() => (answers.shift() ?? refuse(clusterStopped))());
      await screen.findByText('66 of 330 pods');
      await act(() => jest.advanceTimersByTimeAsync(INSIDE_INTERVAL_MS));
      expect(screen.queryByText('66 of 330 pods')).not.toBeInTheDocument();
      expect(screen.getByRole('note')).toHaveTextContent('is stopped');
    } finally {
      jest.useRealTimers();
    }
  });

  it('PermissionDenied: says who may look, and does not ask again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const { api } = await renderUsage(refuse(permissionDenied));
      expect(
        await screen.findByText('Only the owner looks inside'),
      ).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(10 * INSIDE_INTERVAL_MS));
      expect(api.getUsage).toHaveBeenCalledTimes(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('Stopped: says so, as no failure', async () => {
    await renderUsage(refuse(clusterStopped));
    expect(await screen.findByText(/The cluster is stopped/)).toHaveTextContent(
      'there is nothing to see',
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('BackendDown: says that nothing happened to the cluster', async () => {
    await renderUsage(refuse(backendDown));
    expect(
      await screen.findByText(/Nothing happened to the cluster/),
    ).toBeInTheDocument();
  });

  it('Stale: keeps what it knows, and draws what was seen meanwhile', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const looks = [20, 30].map(
        (count, index) => async () =>
          createUsage({
            observedAt: NOW + index * INSIDE_INTERVAL_MS,
            pods: { count, allocatable: 100 },
          }),
      );
      const ask = () => looks.shift() ?? refuse(backendDown);
      await renderUsage(() => ask()());
      await screen.findByText('20 of 100 pods');
      expect(
        screen.getByRole('img', { name: 'Pods: no history yet' }),
      ).toBeInTheDocument();

      await act(() => jest.advanceTimersByTimeAsync(INSIDE_INTERVAL_MS));
      expect(
        screen.getByRole('img', {
          name: 'Pods in the last 10 seconds: between 20 and 30 %',
        }),
      ).toBeInTheDocument();

      await act(() => jest.advanceTimersByTimeAsync(INSIDE_INTERVAL_MS));
      expect(
        screen.getByText(/The last refresh did not work/),
      ).toBeInTheDocument();
      expect(screen.getByText('30 of 100 pods')).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('asks for nothing that nobody wants to see', async () => {
    const api = createApiMock({});
    await renderView(<Watched card={UsageCard} wanted={false} />, { api });
    expect(api.getUsage).not.toHaveBeenCalled();
  });
});

describe('PoolUsageCard', () => {
  it('Loading: says so', async () => {
    await renderUsage(() => new Promise(() => {}), PoolUsageCard);
    expect(
      screen.getByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('Partial: says why there are no pools where nodes cannot be read, and nothing of other parts', async () => {
    const problem = { code: 'FORBIDDEN', hint: 'Grant it: `kubectl bind`' };
    await renderUsage(
      answer({
        cluster: { nodes: 0, ready: 0, cpu: { used: 900 }, memory: {} },
        nodePools: [],
        isWhole: false,
        problems: [
          { ...problem, part: 'nodes', message: 'It may not list nodes' },
          { ...problem, part: 'pods', message: 'It may not list pods' },
        ],
      }),
      PoolUsageCard,
    );
    expect(await screen.findByText('Nodes:')).toBeInTheDocument();
    expect(screen.getByText('kubectl bind')).toBeInTheDocument();
    expect(screen.queryByText(/may not list pods/)).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('Filled: shows what each pool uses', async () => {
    const { container } = await renderUsage(answer({}), PoolUsageCard);
    const row = await screen.findByRole('row', { name: /^apps/ });
    expect(row).toHaveTextContent('2.4 of 8 cores');
    expect(row).toHaveTextContent('12 of 32 GiB');
    await expectAccessible(container);
  });

  it('NoMetrics: says so instead of empty bars', async () => {
    await renderUsage(
      answer({ metrics: { available: false, reason: 'It has none.' } }),
      PoolUsageCard,
    );
    expect(await screen.findByText('No metrics here')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('PermissionDenied: says who may look', async () => {
    await renderUsage(refuse(permissionDenied), PoolUsageCard);
    expect(
      await screen.findByText('Only the owner looks inside'),
    ).toBeInTheDocument();
  });
});
