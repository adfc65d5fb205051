import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EditorBench, requestOf } from './__testUtils__/EditorBench';
import { clusterSettings, nodePoolSettings } from './__testUtils__/gkeSettings';

const DOCUMENT = resolve(__dirname, '../../../../../docs/accounts.md');

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

/** What is asked of the cluster itself. */
const INSIDE = /^container\.(events|namespaces|nodes|pods)\./;
const WHOLE_LIFE_MILLISECONDS = 60_000;

/** The permissions of all roles that the documentation gives for GKE. */
function documentedRights(): string[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [, section = ''] = /\n### GKE\n([^]*?)\n## /.exec(text) ?? [];
  return [...section.matchAll(/^ {2}- (\S+)$/gm)].map(
    ([, right = '']) => right,
  );
}

describe('the roles in the documentation', () => {
  let bench: EditorBench;

  beforeEach(async () => {
    bench = await EditorBench.open();
  });
  afterEach(() => bench.close());

  async function changeEverything(ref: string) {
    const { version = '', targets } = await bench.upgrades(ref);
    const change = async (...args: Parameters<typeof bench.plan>) =>
      bench.doAll(args[0], await bench.plan(...args));
    const settings = nodePoolSettings('extra');
    await change(ref, { kind: 'CreateNodePool', settings });
    await change(ref, {
      kind: 'UpgradeControlPlane',
      version: targets[0]!.version,
      seen: { version },
    });
    const update = { kind: 'UpdateNodePool', nodePool: 'extra' } as const;
    const [pool] = (await bench.raw('mine')).nodePools!.filter(
      ({ name }) => name === 'extra',
    );
    const labels = { ...pool!.config?.labels };
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
    const [step] = await bench.plan(ref, {
      kind: 'UpgradeNodePool',
      nodePool: 'extra',
      version: targets[0]!.version,
      seen: { version: pool!.version ?? '' },
    });
    const request = requestOf(ref, step);
    const begun = await bench.begin(request);
    if (begun.state !== 'Running') throw new Error('It is over already');
    await bench.cancel(request, begun.handle);
    await bench.follow(request, begun);
    await bench.find(request);
    await change(ref, { kind: 'DeleteNodePool', nodePool: 'extra' });
  }

  it(
    'are just what an account needs for all that can be done with it',
    async () => {
      const { factory, accounts, calls } = bench.world;
      const { id, name, settings } = accounts.good;
      const account = factory.readAccount(settings);
      const provider = factory.createProvider({ id, name, ...account });
      await provider.verifyAccount(bench.options);
      await provider.discoverClusters(bench.options);
      await provider.close();
      await bench.form(clusterSettings('mine'));
      const plan = await bench.planCluster(clusterSettings('mine'));
      const creation = requestOf(plan.ref, plan.steps[0]);
      await bench.follow(creation, await bench.begin(creation));
      await changeEverything(plan.ref);
      const { id: uid, createTime } = bench.raw('mine');
      const identity = { uid: uid!, createdAt: Date.parse(createTime!) };
      const guard = { identity, operationTag: creation.token };
      const deletion = await bench.editor.planDeletion(
        plan.ref,
        guard,
        bench.options,
      );
      await bench.doAll(plan.ref, deletion);

      const asked = ['google.container.', 'google.compute.'].flatMap(prefix =>
        calls.list(prefix).map(({ operation }) => operation.slice(7)),
      );
      const unknown = asked.filter(operation => !RIGHTS[operation]);
      expect([...new Set(unknown)]).toEqual([]);
      const needed = new Set(asked.map(operation => RIGHTS[operation]));
      const documented = documentedRights().filter(
        right => !INSIDE.test(right),
      );
      expect([...new Set(documented)].sort()).toEqual([...needed].sort());
    },
    WHOLE_LIFE_MILLISECONDS,
  );
});
