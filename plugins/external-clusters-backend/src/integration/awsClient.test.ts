import { describeVendorClient } from 'simulated-clouds/src/core/describeVendorClient';
import { useVendorClient } from './__testUtils__/process/useVendorClient';

const PROD = ['--cluster-name', 'prod'];
const WORKERS = [...PROD, '--nodegroup-name', 'workers'];

describeVendorClient('aws', client => {
  const both = useVendorClient('eks', client);
  const eks = (...args: string[]) =>
    both.run('eks', ...args, '--output', 'json');
  const cluster = async () =>
    (await eks('describe-cluster', '--name', 'prod')).cluster;
  const workers = async () =>
    (await eks('describe-nodegroup', ...WORKERS)).nodegroup;

  it('sees what the portal creates', async () => {
    await both.story.create();
    await both.story.portal.process.wake();
    expect(await cluster()).toMatchObject({ status: 'CREATING' });
    await both.story.passToTheEnd();
    expect(await cluster()).toMatchObject({
      status: 'ACTIVE',
      version: '1.33',
      tags: { team: 'a', 'external-clusters-operation': expect.anything() },
      logging: {
        clusterLogging: expect.arrayContaining([
          { types: ['audit'], enabled: true },
        ]),
      },
    });
    expect(await workers()).toMatchObject({
      status: 'ACTIVE',
      instanceTypes: ['m6i.large'],
      scalingConfig: { desiredSize: 1, minSize: 0, maxSize: 3 },
    });
  });

  it('sees an upgrade with its node group', async () => {
    await both.story.upgrade();
    await both.story.passToTheEnd();
    expect(await cluster()).toMatchObject({ version: '1.34' });
    expect(await workers()).toMatchObject({ version: '1.34' });
  });

  it('sees another size, labels and taints', async () => {
    await both.story.change({
      kind: 'UpdateNodePool',
      nodePool: 'workers',
      edit: {
        desired: 2,
        labels: { tier: 'front' },
        taints: [{ key: 'only', value: 'front', effect: 'NoSchedule' }],
      },
      seen: { desired: 1, labels: {}, taints: [] },
    });
    await both.story.passToTheEnd();
    expect(await workers()).toMatchObject({
      scalingConfig: { desiredSize: 2 },
      labels: { tier: 'front' },
      taints: [{ key: 'only', value: 'front', effect: 'NO_SCHEDULE' }],
    });
  });

  it('changes a node group, which the portal sees and does not overwrite', async () => {
    await eks(
      ...['update-nodegroup-config', ...WORKERS],
      ...['--scaling-config', 'desiredSize=3'],
    );
    await both.settle();
    const { status, body } = await both.story.tryToChange({
      kind: 'UpdateNodePool',
      nodePool: 'workers',
      edit: { desired: 1 },
      seen: { desired: 2 },
    });
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'CHANGED_OUTSIDE' });
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.some(({ desired }) => desired === 3),
    );
    expect(await workers()).toMatchObject({
      scalingConfig: { desiredSize: 3 },
    });
  });

  it('adds and deletes a node group, which the portal shows', async () => {
    const { subnets, nodeRole } = await workers();
    const named = [...PROD, '--nodegroup-name', 'extra'];
    await eks(
      ...['create-nodegroup', ...named, '--subnets', ...subnets],
      ...['--node-role', nodeRole, '--instance-types', 'm6i.large'],
    );
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.some(
        ({ name, state }) => name === 'extra' && state === 'Running',
      ),
    );
    await eks('delete-nodegroup', ...named);
    await both.story.passUntil(({ nodePools = [] }) =>
      nodePools.every(({ name }) => name !== 'extra'),
    );
    expect(await both.story.show()).toMatchObject({
      nodePools: [{ name: 'workers', desired: 3 }],
    });
  });

  it('upgrades the control plane, which the portal follows', async () => {
    await eks(
      ...['update-cluster-version', '--name', 'prod'],
      ...['--kubernetes-version', '1.35'],
    );
    await both.story.watchUntil(({ state }) => state === 'Reconciling');
    await both.story.passUntil(
      ({ state, version }) => state === 'Running' && version === '1.35',
    );
    const { allowedActions } = await both.story.show();
    expect(allowedActions).toMatchObject({ upgrade: { allowed: true } });
  });

  it('does not find what the portal deletes', async () => {
    await both.story.delete();
    await both.story.portal.process.wake();
    expect(await workers()).toMatchObject({ status: 'DELETING' });
    await both.story.passToTheEnd();
    await expect(cluster()).rejects.toThrow('ResourceNotFoundException');
    expect(await both.story.isShown()).toBe(false);
  });

  it('creates a cluster that the portal imports, and deletes it under its eyes', async () => {
    const { subnetIds, roleArn } = both.story.cloud.settings('prod');
    await eks(
      ...['create-cluster', '--name', 'prod', '--role-arn', String(roleArn)],
      '--resources-vpc-config',
      `subnetIds=${(subnetIds as string[]).join(',')}`,
    );
    await both.settle();
    await both.story.import();
    expect(await both.story.show()).toMatchObject({
      origin: 'Imported',
      state: 'Running',
    });
    await eks('delete-cluster', '--name', 'prod');
    await both.story.watchUntil(({ state }) => state === 'Deleting');
    await both.story.passUntil(({ state }) => state === 'Missing');
  });
});
