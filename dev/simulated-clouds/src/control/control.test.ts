import { ManualClock } from '../core';
import { fleetScenario } from '../scenarios';
import { World } from '../World';
import { ControlledCluster } from './ControlledCloud';

describe('the control endpoint', () => {
  const clock = new ManualClock();
  let world: World;

  beforeEach(async () => {
    world = await World.start({ clock, scenario: fleetScenario(10) });
  });

  afterEach(() => world.stop());

  function call(method: string, path: string, body?: object) {
    return fetch(`${world.controlUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  const read = async (path: string) => (await call('GET', path)).json();
  const list = (): Promise<ControlledCluster[]> => read('/clusters');

  async function first(cloud: string) {
    const found = (await list()).find(cluster => cluster.cloud === cloud)!;
    const { account, place, name } = found;
    const path = `/clusters/${cloud}/${account}/${place}/${name}`;
    return { found, path };
  }

  const CHANGES = [
    ['azure', { provisioningState: 'Failed' }, 'Failed/Running'],
    ['aws', { phases: [{ value: 'FAILED' }] }, 'FAILED'],
    ['google', { state: { status: 'DEGRADED' } }, 'DEGRADED'],
  ] as const;

  it.each(CHANGES)('changes a cluster of %s', async (cloud, change, state) => {
    const { path } = await first(cloud);
    expect((await call('PATCH', path, change)).status).toBe(204);
    expect((await first(cloud)).found.state).toBe(state);
  });

  const POOLS = [
    ['azure', 'system', { count: 7 }],
    ['aws', 'default', { desired: 5 }],
    ['google', 'default-pool', { nodeCount: 3 }],
  ] as const;

  it.each(POOLS)(
    'changes a pool of %s and removes it',
    async (cloud, pool, change) => {
      const { path } = await first(cloud);
      const poolPath = `${path}/pools/${pool}`;
      expect((await call('PATCH', poolPath, change)).status).toBe(204);
      expect((await call('DELETE', poolPath)).status).toBe(204);
      expect((await call('DELETE', poolPath)).status).toBe(400);
    },
  );

  it.each(['azure', 'aws', 'google'])(
    'removes a cluster of %s and adds it again',
    async cloud => {
      const { found, path } = await first(cloud);
      expect((await call('DELETE', path)).status).toBe(204);
      expect(await list()).not.toContainEqual(found);
      expect((await call('DELETE', path)).status).toBe(400);
      const spec = {
        location: 'westeurope',
        kubernetesVersion: '1.33.4',
        version: found.version,
        pools: [],
        nodegroups: [],
      };
      expect((await call('PUT', path, spec)).status).toBe(204);
      expect(await list()).toContainEqual(
        expect.objectContaining({ cloud, name: found.name }),
      );
    },
  );

  it('takes rights away from a principal of each cloud', async () => {
    const { azure, aws, google } = world.describe();
    const [subscription] = azure.subscriptions;
    const [account] = aws.accounts;
    const [project] = google.projects;
    const { clientId } = subscription!.principals[0]!;
    const { accessKeyId } = account!.accessKeys[0]!;
    const { email } = project!.serviceAccounts[0]!;
    const changes = [
      [`azure/${subscription!.subscriptionId}/${clientId}`, { actions: [] }],
      [`aws/${account!.accountId}/${accessKeyId}`, { rights: 'none' }],
      [`aws/${account!.accountId}/external-clusters`, { externalId: 'mine' }],
      [`google/${project!.projectId}/${email}`, { rights: 'none' }],
    ] as const;
    for (const [path, change] of changes) {
      const { status } = await call('PATCH', `/principals/${path}`, change);
      expect([path, status]).toEqual([path, 204]);
    }
    expect(
      world.azure.subscription(subscription!.subscriptionId).principals[0],
    ).toMatchObject({ clientId, actions: [] });
    const unknown = '/principals/azure/nobody/nobody';
    expect((await call('PATCH', unknown, {})).status).toBe(400);
  });

  it('arms faults, lists them and clears them', async () => {
    const fault = {
      operation: 'azure.',
      times: 1,
      effect: { kind: 'status', status: 503 },
    };
    expect((await call('POST', '/faults', fault)).status).toBe(204);
    expect(await read('/faults')).toEqual([fault]);
    expect(world.faults.list()).toEqual([fault]);
    await call('DELETE', '/faults');
    expect(await read('/faults')).toEqual([]);
  });

  it('holds calls and lets them go on', async () => {
    const operation = 'aws.eks.ListClusters';
    const fault = { operation, effect: { kind: 'hold', when: 'before' } };
    expect((await call('POST', '/faults', fault)).status).toBe(204);
    const answer = fetch(`${world.aws.url}/clusters`);
    await world.faults.held.any();
    expect(await read('/faults/held')).toEqual([operation]);
    expect((await call('POST', '/faults/release')).status).toBe(204);
    expect((await answer).status).toBe(403);
    await call('DELETE', '/faults');
  });

  it('refuses a fault that it does not understand', async () => {
    const fault = { operation: 'azure.', effect: { kind: 'earthquake' } };
    const response = await call('POST', '/faults', fault);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.any(String) });
  });

  it('counts calls and forgets them', async () => {
    await fetch(`${world.aws.url}/clusters`);
    const { count } = await read('/calls?operation=aws.');
    expect(count).toBe(1);
    await call('DELETE', '/calls');
    expect(await read('/calls')).toEqual({ count: 0, calls: [] });
  });

  it('moves a clock that can be moved', async () => {
    const { now, adjustable } = await read('/clock');
    expect(adjustable).toBe(true);
    const moved = await call('POST', '/clock/advance', { milliseconds: 5000 });
    expect(await moved.json()).toEqual({ now: now + 5000 });
    expect(clock.now()).toBe(now + 5000);
    const back = await call('POST', '/clock/advance', { milliseconds: -1 });
    expect(back.status).toBe(400);
  });

  it('describes the world', async () => {
    expect(await read('/world')).toMatchObject({
      scenario: 'fleet',
      controlUrl: world.controlUrl,
    });
  });
});
