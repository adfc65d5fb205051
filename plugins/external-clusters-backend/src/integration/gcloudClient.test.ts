import { describeVendorClient } from 'simulated-clouds/src/core/describeVendorClient';
import { useVendorClient } from './__testUtils__/process/useVendorClient';

describeVendorClient('gcloud', client => {
  const both = useVendorClient('gke', client);
  const container = (...args: string[]) =>
    both.run(
      'container',
      ...args,
      '--location=europe-west3-a',
      '--format=json',
    );
  /** Has Google do something long, and does not wait for it. */
  const begin = (...args: string[]) => container(...args, '--async');
  const cluster = () => container('clusters', 'describe', 'prod');
  const first = async () => (await cluster()).nodePools[0];

  it('sees what the portal creates', async () => {
    await both.story.create();
    await both.story.portal.process.wake();
    expect(await cluster()).toMatchObject({ status: 'PROVISIONING' });
    await both.story.passToTheEnd();
    expect(await cluster()).toMatchObject({
      status: 'RUNNING',
      currentMasterVersion: '1.33.5-gke.2019000',
      releaseChannel: { channel: 'REGULAR' },
      resourceLabels: {
        team: 'a',
        'external-clusters-operation': expect.anything(),
      },
      nodePools: [
        {
          name: 'first',
          initialNodeCount: 1,
          config: { machineType: 'e2-standard-2', diskSizeGb: 50 },
        },
      ],
    });
  });

  it('sees an upgrade with its node pool', async () => {
    await both.story.upgrade();
    await both.story.passToTheEnd();
    const { currentMasterVersion } = await cluster();
    expect(currentMasterVersion).toMatch(/^1\.34\./);
    expect(await first()).toMatchObject({ version: currentMasterVersion });
  });

  it('sees another size, labels and taints', async () => {
    await both.story.change({
      kind: 'UpdateNodePool',
      nodePool: 'first',
      edit: {
        desired: 2,
        labels: { tier: 'front' },
        taints: [{ key: 'only', value: 'front', effect: 'NoSchedule' }],
      },
      seen: { desired: 1, labels: {}, taints: [] },
    });
    await both.story.passToTheEnd();
    expect(await first()).toMatchObject({
      initialNodeCount: 2,
      config: {
        labels: { tier: 'front' },
        taints: [{ key: 'only', value: 'front', effect: 'NO_SCHEDULE' }],
      },
    });
  });

  it('resizes a node pool, which the portal sees and does not overwrite', async () => {
    await begin(
      ...['clusters', 'resize', 'prod', '--node-pool=first', '--num-nodes=3'],
    );
    await both.settle();
    const { status, body } = await both.story.tryToChange({
      kind: 'UpdateNodePool',
      nodePool: 'first',
      edit: { desired: 1 },
      seen: { desired: 2 },
    });
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'CHANGED_OUTSIDE' });
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.some(({ desired }) => desired === 3),
    );
    expect(await first()).toMatchObject({ initialNodeCount: 3 });
  });

  it('adds and deletes a node pool, which the portal shows', async () => {
    await begin(
      ...['node-pools', 'create', 'extra', '--cluster=prod', '--num-nodes=1'],
    );
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.some(
        ({ name, state }) => name === 'extra' && state === 'Running',
      ),
    );
    await begin('node-pools', 'delete', 'extra', '--cluster=prod');
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.every(({ name }) => name !== 'extra'),
    );
    expect(await both.story.show()).toMatchObject({
      nodePools: [{ name: 'first', desired: 3 }],
    });
  });

  it('does not find what the portal deletes', async () => {
    await both.story.delete();
    await both.story.portal.process.wake();
    expect(await cluster()).toMatchObject({ status: 'STOPPING' });
    await both.story.passToTheEnd();
    expect(await container('clusters', 'list')).toEqual([]);
    expect(await both.story.isShown()).toBe(false);
  });

  it('creates a cluster that the portal imports, upgrades it and deletes it under its eyes', async () => {
    await begin(
      ...['clusters', 'create', 'prod', '--num-nodes=1'],
      '--cluster-version=1.33.5-gke.2019000',
    );
    await both.settle();
    await both.story.import();
    expect(await both.story.show()).toMatchObject({
      origin: 'Imported',
      state: 'Running',
    });
    await begin(
      ...['clusters', 'upgrade', 'prod', '--master', '--cluster-version=1.34'],
    );
    await both.story.watchUntil(({ state }) => state === 'Reconciling');
    await both.story.passUntil(
      ({ state, version = '' }) =>
        state === 'Running' && version.startsWith('1.34.'),
    );
    await begin('clusters', 'delete', 'prod');
    await both.story.watchUntil(({ state }) => state === 'Deleting');
    await both.story.passUntil(({ state }) => state === 'Missing');
  });
});
