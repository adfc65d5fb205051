import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeVendorClient } from 'simulated-clouds/src/core/describeVendorClient';
import { toKubeconfig } from 'simulated-clouds/src/kubernetes/__testUtils__/toKubeconfig';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from './__testUtils__/startSimulatedCluster';

const options = { signal: new AbortController().signal };
const MIB = 1024 ** 2;

describeVendorClient('kubectl', client => {
  let world: SimulatedCluster;

  beforeAll(async () => {
    world = await startSimulatedCluster({ platform: 'gke' });
  });
  afterAll(() => world.close());

  /** The rows of a table, without its head, as words. */
  async function kubectl(...args: string[]): Promise<string[][]> {
    const path = join(client.home, 'config.yaml');
    writeFileSync(path, toKubeconfig(world.endpoint, 'view'));
    const { stdout } = await client.run([...args, '--no-headers'], {
      KUBECONFIG: path,
    });
    const lines = stdout.trim().split('\n');
    return lines.map(line => line.split(/\s{2,}/));
  }

  it('shows the nodes that the portal shows', async () => {
    const { nodes } = await world.reader.nodes(
      world.credential('view'),
      options,
    );
    const shown = await kubectl('get', 'nodes', '-o', 'wide');
    expect(
      nodes.map(({ name, ready, schedulable, ...node }) => [
        name,
        `${ready ? 'Ready' : 'NotReady'}${
          schedulable ? '' : ',SchedulingDisabled'
        }`,
        `v${node.kubeletVersion}`,
        node.addresses.internal[0],
        node.os,
        node.kernel,
        node.runtime,
      ]),
    ).toEqual(
      shown.map(([name, status, , , version, internal, , ...system]) => [
        name,
        status,
        version,
        internal,
        ...system,
      ]),
    );
  });

  it('shows the usage that the portal shows', async () => {
    const credential = world.credential('view');
    const usage = await world.reader.nodeUsage(credential, options);
    const shown = await kubectl('top', 'nodes');
    const used = shown.map(([name, cpu, , memory]) => [name, cpu, memory]);
    expect(
      [...usage].map(([name, { cpuMillicores, memoryBytes }]) => [
        name,
        `${cpuMillicores}m`,
        `${Math.floor(memoryBytes / MIB)}Mi`,
      ]),
    ).toEqual(used.filter(([name]) => name !== 'node-b'));
  });

  it('sums the usage of pods as the portal does', async () => {
    const credential = world.credential('view');
    const { reader } = world;
    const sum = await reader.namespaceUsage(credential, 'kube-system', options);
    const shown = await kubectl('top', 'pods', '-n', 'kube-system');
    const cpu = shown.map(([, millicores = '']) => parseInt(millicores, 10));
    const memory = shown.map(([, , mebibytes = '']) => parseInt(mebibytes, 10));
    const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
    // kubectl rounds each pod by itself, CPU up and memory down.
    expect(total(cpu)).toBe(sum.cpuMillicores);
    expect(sum.memoryBytes / MIB - total(memory)).toBeLessThan(shown.length);
  });

  it('shows the events that the portal shows', async () => {
    const { events } = await world.reader.events(
      world.credential('view'),
      { namespace: 'kube-system', pages: 1 },
      options,
    );
    const shown = await kubectl('get', 'events', '-n', 'kube-system');
    expect(
      events.map(({ type, reason, object, message }) => [
        type,
        reason,
        `${object.kind.toLowerCase()}/${object.name}`,
        message,
      ]),
    ).toEqual(shown.map(([, ...event]) => event));
  });
});
