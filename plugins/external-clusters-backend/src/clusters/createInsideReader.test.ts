import { ProviderError } from 'backstage-plugin-external-clusters-node';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { KubernetesReader } from '../kubernetes';
import { createInsideReader } from './createInsideReader';

const options = { signal: new AbortController().signal };

describe('createInsideReader', () => {
  let cluster: SimulatedCluster;
  beforeEach(async () => {
    cluster = await startSimulatedCluster({});
  });
  afterEach(() => cluster.close());

  const read = (token: string) =>
    createInsideReader(cluster.reader, () => options.signal).read(
      cluster.credential(token),
      options,
    );

  const fail = (status: number, message?: string) =>
    cluster.faults.add({
      operation: 'kubernetes.GET /readyz',
      effect: { kind: 'status', status, message },
    });

  it('reads readiness and nodes', async () => {
    expect(await read('nodes')).toEqual({
      controlPlane: { healthy: true },
      nodes: { ready: 2, total: 3 },
    });
  });

  it('says which checks of the control plane fail', async () => {
    fail(500, '[+]ping ok\n[-]etcd failed: reason withheld\n');
    expect(await read('nodes')).toMatchObject({
      controlPlane: { healthy: false, message: 'Failing: etcd' },
      nodes: { total: 3 },
    });
  });

  it.each([403, 404])(
    'counts nodes of a cluster that does not tell its readiness (%i)',
    async status => {
      fail(status);
      expect(await read('nodes')).toEqual({
        controlPlane: undefined,
        nodes: { ready: 2, total: 3 },
      });
    },
  );

  it.each([401, 503])('throws what is wrong with the cluster (%i)', status => {
    fail(status);
    return expect(read('nodes')).rejects.toBeInstanceOf(ProviderError);
  });

  it('tells nothing of nodes of which only the first pages came, and is no failure', async () => {
    const deadlines: number[] = [];
    const failure = new ProviderError('Unavailable', 'Too slow.');
    const reader: KubernetesReader = {
      ...cluster.reader,
      readiness: async () => ({ ready: true, failing: [] }),
      countNodes: async () => ({
        ready: 500,
        total: 1_200,
        truncated: true,
        failure,
      }),
    };
    const inside = createInsideReader(reader, milliseconds => {
      deadlines.push(milliseconds);
      return options.signal;
    });
    expect(await inside.read(cluster.credential('nodes'), options)).toEqual({
      controlPlane: { healthy: true },
      nodes: undefined,
    });
    expect(deadlines).toEqual([25_000]);
  });

  it('names the right that is missing for nodes', () =>
    expect(read('none')).rejects.toMatchObject({ details: ['list nodes'] }));
});
