import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { RightsLedger } from '../shared/rights/__testUtils__/RightsLedger';
import { GOOD } from './__testUtils__/createGkeWorld';
import { EditorBench, requestOf } from './__testUtils__/EditorBench';
import { clusterSettings, nodePoolSettings } from './__testUtils__/gkeSettings';
import { GKE_RIGHTS, GkeRight } from './gkeRights';

/** Source: "IAM permissions" of the methods in the documentation of GKE's and Compute Engine's APIs. */
const RIGHTS: Record<string, string> = {
  'container.ListClusters': 'container.clusters.list',
  'container.GetCluster': 'container.clusters.get',
  'container.GetNodePool': 'container.clusters.get',
  'container.GetServerConfig': 'container.clusters.list',
  'container.FetchClusterUpgradeInfo': 'container.clusters.get',
  'container.GetOperation': 'container.operations.get',
  'container.ListOperations': 'container.operations.list',
  'container.CreateCluster': 'container.clusters.create',
  'container.DeleteCluster': 'container.clusters.delete',
  'container.UpdateCluster': 'container.clusters.update',
  'container.CreateNodePool': 'container.clusters.update',
  'container.UpdateNodePool': 'container.clusters.update',
  'container.SetNodePoolSize': 'container.clusters.update',
  'container.SetNodePoolAutoscaling': 'container.clusters.update',
  'container.DeleteNodePool': 'container.clusters.update',
  'container.CancelOperation': 'container.clusters.update',
  'compute.zones.list': 'compute.zones.list',
  'compute.machineTypes.list': 'compute.machineTypes.list',
  'compute.diskTypes.list': 'compute.diskTypes.list',
  'compute.networks.list': 'compute.networks.list',
  'compute.subnetworks.list': 'compute.subnetworks.list',
};

/** Everything that can be done, one after the other, on a machine that has other things to do. */
jest.setTimeout(120_000);

describe('the rights of all roles', () => {
  let bench: EditorBench;
  let provider: ClusterProvider;
  let ledger: RightsLedger;

  beforeEach(async () => {
    bench = await EditorBench.open();
    const { factory, accounts, calls, google } = bench.world;
    const { id, name, settings } = accounts.good;
    const account = factory.readAccount(settings);
    const names = GKE_RIGHTS.map(right => right.name);
    google.setRights(GOOD, String(account.scope.clientEmail), names);
    provider = factory.createProvider({ id, name, ...account });
    ledger = new RightsLedger(GKE_RIGHTS, () => {
      const asked = ['google.container.', 'google.compute.'].flatMap(prefix =>
        calls.list(prefix).map(({ operation }) => operation.slice(7)),
      );
      calls.reset();
      return asked.map(operation => RIGHTS[operation] ?? operation);
    });
  });

  afterEach(async () => {
    await provider.close();
    await bench.close();
  });

  async function change(...args: Parameters<typeof bench.plan>) {
    await bench.doAll(args[0], await bench.plan(...args));
  }

  const poolOf = () => {
    const { nodePools } = bench.raw('mine');
    return nodePools!.find(({ name }) => name === 'extra')!;
  };

  async function look(ref: string) {
    const { options } = bench;
    await ledger.doing('Asking', () => provider.checkRights({ ref }, options));
    await ledger.doing('View', async () => {
      await provider.verifyAccount(options);
      await provider.discoverClusters(options);
      await provider.observeCluster(ref, options);
    });
    await ledger.doing('Inside', () =>
      provider.clusterCredential(ref, options),
    );
  }

  async function changeNodePools(ref: string) {
    await bench.editor.nodePoolForm(ref, {}, bench.options);
    const settings = nodePoolSettings('extra');
    await change(ref, { kind: 'CreateNodePool', settings });
    const update = { kind: 'UpdateNodePool', nodePool: 'extra' } as const;
    const labels = { ...poolOf().config?.labels };
    const autoscaling = { min: 1, max: 3 };
    await change(ref, {
      ...update,
      edit: { labels: { ...labels, a: 'b' } },
      seen: { labels },
    });
    await change(ref, { ...update, edit: { autoscaling }, seen: {} });
    await change(ref, {
      ...update,
      edit: { autoscaling: null, desired: 2 },
      seen: { autoscaling },
    });
  }

  async function upgrade(ref: string) {
    const { version = '', targets } = await bench.upgrades(ref);
    const target = targets[0]!.version;
    await change(ref, {
      kind: 'UpgradeControlPlane',
      version: target,
      seen: { version },
    });
    const [step] = await bench.plan(ref, {
      kind: 'UpgradeNodePool',
      nodePool: 'extra',
      version: target,
      seen: { version: poolOf().version ?? '' },
    });
    const request = requestOf(ref, step);
    const begun = await bench.begin(request);
    if (begun.state !== 'Running') throw new Error('It is over already');
    await bench.cancel(request, begun.handle);
    await bench.follow(request, begun);
    await bench.find(request);
  }

  async function remove(ref: string, operationTag: string) {
    const { id: uid, createTime } = bench.raw('mine');
    const identity = { uid: uid!, createdAt: Date.parse(createTime!) };
    const guard = { identity, operationTag };
    const plan = await bench.editor.planDeletion(ref, guard, bench.options);
    await bench.doAll(ref, plan);
  }

  it('are enough for all that is done, each for what it is said to be for, and none is too many', async () => {
    const plan = await bench.planCluster(clusterSettings('mine'));
    const { ref } = plan;
    const creation = requestOf(ref, plan.steps[0]);
    await ledger.doing('Create', async () => {
      await bench.form(clusterSettings('mine'));
      await bench.follow(creation, await bench.begin(creation));
    });
    await look(ref);
    await ledger.doing('NodePools', () => changeNodePools(ref));
    await ledger.doing('Upgrade', () => upgrade(ref));
    await ledger.doing('NodePools', () =>
      change(ref, { kind: 'DeleteNodePool', nodePool: 'extra' }),
    );
    await ledger.doing('Delete', () => remove(ref, creation.token));
    const notSeen = ({ isInside, ofServiceAccount }: GkeRight) =>
      Boolean(isInside || ofServiceAccount);
    expect(ledger.differences(notSeen)).toEqual([]);
  });
});
