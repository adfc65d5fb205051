import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { RightsLedger } from '../shared/rights/__testUtils__/RightsLedger';
import { AKS_RIGHTS, AksRight } from './aksRights';
import { AKS_EDITOR_ROLE } from './aksPolicies';
import { AksEditingBench, resize } from './__testUtils__/AksEditingBench';

/** Everything that can be done, one after the other, on a machine that has other things to do. */
jest.setTimeout(120_000);

describe('the rights of the editor role', () => {
  let bench: AksEditingBench;
  let provider: ClusterProvider;
  let ledger: RightsLedger;

  beforeEach(async () => {
    bench = await AksEditingBench.open();
    const { accounts, azure, factory } = bench.world;
    const { id, name, settings } = accounts.good;
    const account = factory.readAccount(settings);
    provider = factory.createProvider({ id, name, ...account });
    const subscription = azure.subscription(String(settings.subscriptionId));
    subscription.changePrincipal(String(settings.clientId), {
      actions: AKS_EDITOR_ROLE.Actions,
    });
    ledger = new RightsLedger(AKS_RIGHTS, () => {
      const used = [...subscription.usedActions];
      subscription.usedActions.clear();
      return used;
    });
  });

  afterEach(async () => {
    await provider.close();
    await bench.close();
  });

  async function abort(...args: Parameters<typeof bench.plan>) {
    const request = await bench.plan(...args);
    const handle = await bench.begin(request);
    await bench.editor.cancel(request, handle, bench.options);
    await bench.world.editing.settle();
    await bench.check(request, handle);
  }

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

  async function change(ref: string) {
    const { editor, options } = bench;
    await ledger.doing('Upgrade', async () => {
      await editor.upgrades(ref, options);
      await bench.change(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.33.4',
        seen: { version: '1.32.9' },
      });
    });
    await ledger.doing('NodePools', async () => {
      await editor.nodePoolForm(ref, {}, options);
      const settings = bench.world.editing.nodePoolSettings('extra');
      await bench.change(ref, { kind: 'CreateNodePool', settings });
      await abort(ref, resize(3, 2));
      await bench.change(ref, { kind: 'DeleteNodePool', nodePool: 'pool2' });
    });
    await ledger.doing('Power', async () => {
      await bench.change(ref, { kind: 'StopCluster' });
      await abort(ref, { kind: 'StartCluster' });
    });
  }

  async function createAndDelete() {
    const { editor, options, world } = bench;
    const creation = await bench.planCreation('least-1');
    await ledger.doing('Create', async () => {
      await editor.clusterForm(world.editing.clusterSettings('x'), options);
      const handle = await bench.begin(creation);
      await editor.cancel(creation, handle, options);
      await world.editing.settle();
      await bench.check(creation, handle);
    });
    await ledger.doing('Delete', async () => {
      const deletion = await bench.planDeletion(creation);
      await bench.check(deletion, await bench.begin(deletion));
    });
  }

  it('are enough for all that is done, each for what it is said to be for, and none is too many', async () => {
    const ref = await bench.makeCluster('least-2');
    await look(ref);
    await change(ref);
    await createAndDelete();
    const inside = (right: AksRight) => right.isData ?? false;
    expect(ledger.differences(inside)).toEqual([]);
  });
});
