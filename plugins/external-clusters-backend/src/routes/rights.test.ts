import { RightsReport } from 'backstage-plugin-external-clusters-common';
import {
  ProviderError,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { lent, TEAM_A } from './__testUtils__/changing';

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

const GRANT = { text: 'Grant it.', command: 'cloud grant write' };
const BIND = { text: 'Bind it.', command: 'kubectl create …' };
const RIGHTS: ProviderRights = {
  rights: [
    { feature: 'View', name: 'clusters:read', state: 'Allowed' },
    {
      feature: 'Upgrade',
      name: 'clusters:write',
      state: 'Missing',
      mend: GRANT,
    },
  ],
  clusterAccess: [BIND],
};

describe('the rights of accounts and clusters', () => {
  let kubernetes: SimulatedCluster;
  let plugin: StartedPlugin;
  let cloud: FakeCloud;

  beforeAll(async () => {
    kubernetes = await startSimulatedCluster({ platform: 'aks', nodes: [] });
    cloud = new FakeCloud();
    plugin = await startPlugin({
      cloud,
      config: {
        ...lent(['view', 'edit'], { names: ['prod-*'] }),
        network: { dangerouslyAllowLoopback: true },
      },
    });
  });

  beforeEach(() => {
    cloud.rights = RIGHTS;
    cloud.failure = undefined;
    cloud.rightsFailure = undefined;
    cloud.clusterCredential = kubernetes.credential('view');
  });
  afterAll(() => kubernetes.close());

  async function register(name: string, state: 'Running' | 'Stopped') {
    const { ref } = cloud.add({ name, state });
    const request = { accountId: 'config:lent', owner: TEAM_A, refs: [ref] };
    const { body } = await plugin.post('/imports').send(request);
    return `/clusters/${body.results[0].clusterId}/rights`;
  }

  const ofAccount = (ref?: string) =>
    plugin
      .get('/accounts/config:lent/rights')
      .query(ref === undefined ? {} : { clusterRef: ref });

  const featureOf = (report: RightsReport, feature: string) =>
    report.features.find(each => each.feature === feature)!;

  it('of an account are told before anything is imported', async () => {
    const { status, body } = await ofAccount();
    const report: RightsReport = body;
    expect(status).toBe(200);
    expect(featureOf(report, 'View').state).toBe('Allowed');
    expect(featureOf(report, 'Upgrade')).toMatchObject({
      state: 'Missing',
      rights: [{ system: 'Cloud', name: 'clusters:write', optional: false }],
      mends: [GRANT],
    });
    expect(featureOf(report, 'Create').state).toBe('NotOffered');
    expect(featureOf(report, 'Inside').state).toBe('Unknown');
    expect(report.checkedAt).toBeGreaterThan(0);
  });

  it('of an account whose cloud does not tell them are unknown, and what the cluster tells is told', async () => {
    const { ref } = cloud.add({ name: 'prod-9' });
    cloud.rightsFailure = new ProviderError('Unavailable', 'Nobody answers');
    const { status, body } = await ofAccount(ref);
    expect(status).toBe(200);
    expect(featureOf(body, 'View')).toMatchObject({
      state: 'Unknown',
      message: 'Nobody answers',
    });
    const [nodes] = featureOf(body, 'Inside').rights;
    expect(nodes).toMatchObject({ name: 'list nodes', state: 'Allowed' });
  });

  it('on a cluster that is not imported yet are those inside too', async () => {
    const { ref } = cloud.add({ name: 'prod-0' });
    const { body } = await ofAccount(ref);
    const inside = featureOf(body, 'Inside');
    expect(inside.state).toBe('Allowed');
    expect(inside.rights.map(({ name }) => name)).toContain('list nodes');
  });

  it('on a cluster that the account may not be used on are not told', async () => {
    const { ref } = cloud.add({ name: 'secret-1' });
    cloud.calls.length = 0;
    const { status } = await ofAccount(ref);
    expect(status).toBe(404);
    const methods = cloud.calls.map(({ method }) => method);
    expect(methods).toEqual(['observeCluster']);
  });

  it('of a cluster name what the cluster itself denies, and who mends it', async () => {
    const path = await register('prod-1', 'Running');
    cloud.clusterCredential = kubernetes.credential('none');
    const { body } = await plugin.get(path);
    const inside = featureOf(body, 'Inside');
    expect(inside.state).toBe('Missing');
    expect(inside.mends).toEqual([BIND]);
    expect(featureOf(body, 'Delete')).toMatchObject({ state: 'NotOffered' });
    expect(featureOf(body, 'Create')).toBeUndefined();
  });

  it('of a cluster that does not know who is asking are all missing inside', async () => {
    const path = await register('prod-2', 'Running');
    const credential = kubernetes.credential('view');
    const auth = { kind: 'token', token: 'unheard-of' } as const;
    cloud.clusterCredential = { ...credential, auth };
    const { body } = await plugin.get(path);
    const inside = featureOf(body, 'Inside');
    const states = inside.rights.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['Missing']));
    expect(inside.mends).toEqual([BIND]);
  });

  it('of a cluster that is stopped are not asked for inside it', async () => {
    const path = await register('prod-3', 'Stopped');
    cloud.calls.length = 0;
    const { body } = await plugin.get(path);
    const inside = featureOf(body, 'Inside');
    expect(inside.state).toBe('Unknown');
    expect(inside.rights[0]?.message).toMatch(/stopped/);
    const methods = cloud.calls.map(({ method }) => method);
    expect(methods).toEqual(['checkRights']);
  });

  it('of a cluster whose cloud does not answer are unknown, with the reason', async () => {
    const path = await register('prod-4', 'Running');
    cloud.failure = new ProviderError('Unavailable', 'The cloud is away');
    const { status, body } = await plugin.get(path);
    expect(status).toBe(200);
    expect(featureOf(body, 'View')).toMatchObject({
      state: 'Unknown',
      message: 'The cloud is away',
    });
  });
});
