import type { RawGkeCluster } from './GkeClient';
import degraded from './__fixtures__/degraded.json';
import provisioning from './__fixtures__/provisioning-over-grpc.json';
import regional from './__fixtures__/regional.json';
import { toObservation } from './toObservation';

const observe = (raw: object) => toObservation(raw as RawGkeCluster);

it('reads a regional cluster', () => {
  expect(observe(regional)).toMatchObject({
    ref: 'projects/acme-prod-1/locations/europe-west3/clusters/web-prod',
    name: 'web-prod',
    location: 'europe-west3',
    identity: {
      uid: regional.id,
      createdAt: Date.UTC(2025, 10, 3, 9, 12, 44),
    },
    revision: 'a3a3b2c1',
    state: 'Running',
    providerState: 'RUNNING',
    stateReason: undefined,
    version: '1.33.5-gke.2019000',
    tags: { team: 'shop' },
  });
});

it('counts the nodes of a pool over its zones, and leaves autoscaled ones to the cluster', () => {
  const zones = ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'];
  expect(observe(regional).nodePools).toEqual([
    {
      name: 'default-pool',
      state: 'Running',
      stateReason: undefined,
      providerState: 'RUNNING',
      version: '1.33.5-gke.2019000',
      desired: 6,
      autoscaling: undefined,
      instanceTypes: ['n2-standard-4'],
      zones,
      mode: 'On-Demand',
      operatingSystem: 'COS_CONTAINERD',
      labels: {},
      taints: [],
    },
    expect.objectContaining({
      name: 'burst',
      desired: undefined,
      autoscaling: { min: 0, max: 15 },
      mode: 'Spot',
    }),
  ]);
});

it('shows the labels and taints of nodes in the words of Kubernetes', () => {
  const [pool] = regional.nodePools;
  const config = {
    ...pool?.config,
    labels: { tier: 'web' },
    taints: [
      { key: 'only', value: 'batch', effect: 'NO_SCHEDULE' },
      { key: 'spot', value: '', effect: 'PREFER_NO_SCHEDULE' },
      { key: 'new', value: 'x', effect: 'NO_MORE' },
    ],
  };
  const { nodePools } = observe({
    ...regional,
    nodePools: [{ ...pool, config }],
  });
  expect(nodePools?.[0]).toMatchObject({
    labels: { tier: 'web' },
    taints: [
      { key: 'only', value: 'batch', effect: 'NoSchedule' },
      { key: 'spot', effect: 'PreferNoSchedule' },
    ],
  });
});

it('shows facts and no secret', () => {
  const { factGroups } = observe(regional);
  expect(factGroups.map(({ title }) => title)).toEqual([
    'Google Cloud',
    'API server',
    'Access',
    'Network',
  ]);
  const facts = factGroups.flatMap(group => group.facts);
  expect(facts).toContainEqual({ label: 'Release channel', value: 'REGULAR' });
  expect(facts).toContainEqual({ label: 'Pods per node', value: '110' });
  expect(JSON.stringify(observe(regional))).not.toContain('CANARY');
});

it('reads a zonal cluster by one kind of ref, with its first condition as plain text', () => {
  expect(observe(degraded)).toMatchObject({
    ref: 'projects/acme-prod-1/locations/us-central1-a/clusters/batch',
    state: 'Warning',
    stateReason: 'The cluster CA expires in 30 days. [31m',
    nodePools: [],
    tags: {},
  });
});

it('takes empty for absent, as gRPC writes it', () => {
  expect(observe(provisioning)).toMatchObject({
    identity: { createdAt: undefined },
    revision: undefined,
    state: 'Provisioning',
    stateReason: undefined,
    version: undefined,
    nodePools: [
      { desired: 3, version: undefined, instanceTypes: [], zones: [] },
    ],
  });
});

it('says which pool makes a running cluster a Warning', () => {
  const [pool, ...others] = regional.nodePools;
  const nodePools = [
    ...others,
    {
      ...pool,
      status: 'RUNNING_WITH_ERROR',
      conditions: [{ message: 'Out of stock: n2-standard-4.' }],
    },
  ];
  expect(observe({ ...regional, nodePools })).toMatchObject({
    state: 'Warning',
    stateReason: 'Node pool default-pool: Out of stock: n2-standard-4.',
  });
});

it('prefers the bounds of all zones where Google has them', () => {
  const [pool] = regional.nodePools;
  const autoscaling = {
    enabled: true,
    totalMinNodeCount: 2,
    totalMaxNodeCount: 7,
  };
  const { nodePools } = observe({
    ...regional,
    nodePools: [{ ...pool, autoscaling }],
  });
  expect(nodePools?.[0]?.autoscaling).toEqual({ min: 2, max: 7 });
});

it.each([
  ['nothing', {}],
  ['no name', { ...regional, name: '' }],
  ['no self link', { ...regional, selfLink: undefined }],
])('concludes nothing from an answer with %s', (_, raw) => {
  expect(() => observe(raw)).toThrow(
    expect.objectContaining({ kind: 'Unavailable', code: 'BROKEN_ANSWER' }),
  );
});
