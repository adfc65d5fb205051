import { describeRealCluster } from 'simulated-clouds/src/core/describeRealCluster';
import { networkSettings } from '../__testUtils__/networkSettings';
import { createKubernetesReader } from '../createKubernetesReader';
import { readKubeconfig } from '../kubeconfig';
import { ConnectionPolicy } from '../policy';
import { describeReads } from './__testUtils__/describeReads';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from './__testUtils__/startSimulatedCluster';

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe.each([true, false])(
  'reads of a simulated cluster, with a metrics server: %s',
  metricsServer => {
    let world: SimulatedCluster;
    beforeAll(async () => {
      world = await startSimulatedCluster({ metricsServer });
    });
    afterAll(() => world.close());

    describeReads(() => ({
      reader: world.reader,
      credential: world.credential('view'),
    }));
  },
);

describeRealCluster('reads', kubeconfig => {
  // It may be on this very machine, or in a private network.
  const network = networkSettings({
    dangerouslyAllowLoopback: true,
    allow: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  });
  const policy = new ConnectionPolicy(network);
  const now = Date.now();
  const { credential } = readKubeconfig(kubeconfig, { now, policy });
  const reader = createKubernetesReader(network);
  afterAll(() => reader.close());

  describeReads(() => ({ reader, credential }));
});
