import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { armCluster, NODE_POOL_OFFER } from '../__testUtils__/aksOffers';
import { aksNodePoolSettings } from '../__testUtils__/aksSettings';
import { ArmCluster, nodePoolsOf } from './ArmCluster';
import { planChange } from './planChange';
import { toUpgradeOffer } from './upgradeOffer';

const SEEN = { version: '1.32.9' };
const UPGRADE = {
  kind: 'UpgradeControlPlane',
  version: '1.33.4',
  seen: SEEN,
} as const;
const stopped = armCluster({ properties: { powerState: { code: 'Stopped' } } });
const busyPool = armCluster({
  properties: {
    agentPoolProfiles: nodePoolsOf(armCluster({})).map(pool => ({
      ...pool,
      provisioningState: 'Scaling',
    })),
  },
});

const plan = (cluster: ArmCluster, change: ClusterChange) =>
  planChange(cluster, change, {
    upgrades: async () =>
      toUpgradeOffer(cluster, {
        controlPlane: [
          { version: '1.33.4', isPreview: false },
          { version: '1.34.1', isPreview: false },
        ],
        pools: [{ version: '1.32.9', isPreview: false }],
      }),
    nodePool: async () => NODE_POOL_OFFER,
  });

describe('planChange', () => {
  it('upgrades the control plane, then each pool that is older', async () => {
    const [system, user] = nodePoolsOf(armCluster({}));
    const cluster = armCluster({
      properties: {
        agentPoolProfiles: [
          { ...system!, currentOrchestratorVersion: '1.31.13' },
          { ...user!, currentOrchestratorVersion: '1.33.4' },
        ],
      },
    });
    const steps = await plan(cluster, { ...UPGRADE, thenNodePools: true });
    expect(steps).toEqual([
      {
        action: 'UpgradeControlPlane',
        title: 'Upgrade the control plane to 1.33.4',
        input: { version: '1.33.4', seen: SEEN },
      },
      {
        action: 'UpgradeNodePool',
        title: 'Upgrade the node pool pool1 to 1.33.4',
        input: {
          nodePool: 'pool1',
          version: '1.33.4',
          seen: { version: '1.31.13' },
        },
      },
    ]);
  });

  it('stores an edit as plain data', async () => {
    const [step] = await plan(armCluster({}), {
      kind: 'UpdateNodePool',
      nodePool: 'pool2',
      edit: {
        desired: undefined,
        taints: [{ key: 'a', value: '', effect: 'NoSchedule' }],
      },
      seen: { taints: [] },
    });
    expect(step?.input).toEqual({
      nodePool: 'pool2',
      edit: { taints: [{ key: 'a', effect: 'NoSchedule' }] },
      seen: { taints: [] },
    });
  });

  it.each<[string, ArmCluster, ClusterChange, object]>([
    [
      'a minor that would be skipped',
      armCluster({}),
      { ...UPGRADE, version: '1.34.1' },
      { kind: 'InvalidRequest', field: 'version' },
    ],
    [
      'anything on a stopped cluster',
      stopped,
      UPGRADE,
      { code: 'CLUSTER_STOPPED' },
    ],
    [
      'stopping a stopped cluster',
      stopped,
      { kind: 'StopCluster' },
      { kind: 'InvalidRequest' },
    ],
    [
      'starting a running cluster',
      armCluster({}),
      { kind: 'StartCluster' },
      { kind: 'InvalidRequest' },
    ],
    [
      'anything while a pool is changing',
      busyPool,
      UPGRADE,
      { kind: 'Conflict', code: 'BUSY' },
    ],
    [
      'anything while the cluster is changing',
      armCluster({
        properties: { provisioningState: 'RotatingClusterCertificates' },
      }),
      { kind: 'StopCluster' },
      { kind: 'Conflict', code: 'BUSY' },
    ],
    [
      'deleting the last System pool',
      armCluster({}),
      { kind: 'DeleteNodePool', nodePool: 'pool1' },
      { kind: 'InvalidRequest', field: 'nodePool' },
    ],
    [
      'an edit of nothing',
      armCluster({}),
      { kind: 'UpdateNodePool', nodePool: 'pool2', edit: {}, seen: {} },
      { kind: 'InvalidRequest', field: 'edit' },
    ],
    [
      'an edit of a pool that is not there',
      armCluster({}),
      { kind: 'UpdateNodePool', nodePool: 'x', edit: { desired: 1 }, seen: {} },
      { kind: 'NotFound', field: 'nodePool' },
    ],
    [
      'a pool version that is not offered',
      armCluster({}),
      {
        kind: 'UpgradeNodePool',
        nodePool: 'pool2',
        version: '1.32.10',
        seen: SEEN,
      },
      { kind: 'InvalidRequest', field: 'version' },
    ],
    [
      'a pool that exists',
      armCluster({}),
      { kind: 'CreateNodePool', settings: aksNodePoolSettings('pool1') },
      { kind: 'InvalidRequest', field: 'name' },
    ],
    [
      'deleting the cluster',
      armCluster({}),
      { kind: 'DeleteCluster', confirmation: 'example' },
      { kind: 'InvalidRequest' },
    ],
  ])('refuses %s', async (_what, cluster, change, error) => {
    await expect(plan(cluster, change)).rejects.toMatchObject(error);
  });

  it('starts what is stopped and stops what runs', async () => {
    expect(await plan(stopped, { kind: 'StartCluster' })).toMatchObject([
      { action: 'StartCluster', input: {} },
    ]);
    expect(await plan(armCluster({}), { kind: 'StopCluster' })).toMatchObject([
      { action: 'StopCluster', input: {} },
    ]);
  });
});
