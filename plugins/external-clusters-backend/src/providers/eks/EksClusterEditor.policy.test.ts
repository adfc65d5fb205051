import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { RightsLedger } from '../shared/rights/__testUtils__/RightsLedger';
import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';
import { EKS_RIGHTS } from './eksRights';

/** What AWS asks for in the name of the caller, and never shows as a call of its own. */
const IMPLIED = [
  'eks:TagResource',
  'iam:PassRole',
  'iam:GetRole',
  'iam:ListAttachedRolePolicies',
];

/** What everybody may do, and what the trust policy of a role decides. */
const FREE = ['sts:GetCallerIdentity', 'sts:AssumeRole'];

/** Everything that can be done, one after the other, on a machine that has other things to do. */
jest.setTimeout(120_000);

describe('the rights of both policies', () => {
  let bench: EksEditorBench;
  let provider: ClusterProvider;
  let ledger: RightsLedger;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
    const { accounts, aws, calls, factory } = bench.world;
    const { id, name, settings } = accounts.good;
    aws.updateAccessKey(String(settings.accessKeyId), {
      rights: EKS_RIGHTS.map(right => right.name),
    });
    const account = factory.readAccount(settings);
    provider = factory.createProvider({ id, name, ...account });
    ledger = new RightsLedger(EKS_RIGHTS, () => {
      const used = calls
        .list('aws.')
        .map(({ operation }) => operation.replace(/^aws\.(\w+)\./, '$1:'));
      calls.reset();
      return used.filter(action => !FREE.includes(action));
    });
  });

  afterEach(async () => {
    await provider.close();
    await bench.close();
  });

  async function change(...args: Parameters<typeof bench.plan>) {
    await bench.doAll(args[0], await bench.plan(...args));
  }

  async function look(ref: string) {
    const { options } = bench;
    await ledger.doing('Asking', () => provider.checkRights({ ref }, options));
    await ledger.doing('View', async () => {
      await provider.verifyAccount(options);
      await provider.discoverClusters(options);
      await provider.observeNodePools(ref, options);
    });
    await ledger.doing('Inside', () =>
      provider.clusterCredential(ref, options),
    );
  }

  async function changeEverything(ref: string) {
    await ledger.doing('Upgrade', async () => {
      await bench.editor().upgrades(ref, bench.options);
      await change(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.34',
        thenNodePools: true,
        seen: { version: '1.33' },
      });
    });
    await ledger.doing('NodePools', async () => {
      await bench.editor().nodePoolForm(ref, {}, bench.options);
      const settings = bench.world.editing.nodePoolSettings('extra');
      await change(ref, { kind: 'CreateNodePool', settings });
      await change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'extra',
        edit: { desired: 2 },
        seen: { desired: 1 },
      });
      await change(ref, { kind: 'DeleteNodePool', nodePool: 'extra' });
      await lookAtTemplates(ref);
    });
  }

  /** The image of a node group's nodes is of its own launch template. */
  async function lookAtTemplates(ref: string) {
    const { aws } = bench.world;
    const [pool] = bench.cluster('mine').nodegroups;
    aws.updateNodegroup(
      ACCOUNT_ID,
      bench.region,
      'mine',
      pool?.spec.name ?? '',
      {
        amiType: 'CUSTOM',
        launchTemplate: { id: 'lt-1', name: 'golden', version: '1' },
      },
    );
    await bench.editor().upgrades(ref, bench.options);
  }

  async function create() {
    const { editing } = bench.world;
    let made: Awaited<ReturnType<typeof bench.create>> | undefined;
    await ledger.doing('Create', async () => {
      const settings = editing.clusterSettings('x');
      await bench.editor().clusterForm(settings, bench.options);
      made = await bench.create('mine');
    });
    if (!made) throw new Error('Nothing was made');
    return made;
  }

  it('are enough for all that is done, each for what it is said to be for, and none is too many', async () => {
    const { aws } = bench.world;
    const { ref, guard } = await create();
    await look(ref);
    await changeEverything(ref);
    const changes = { fargateProfiles: ['batch'] };
    aws.updateCluster(ACCOUNT_ID, bench.region, 'mine', changes);
    await ledger.doing('Delete', async () => {
      const { options } = bench;
      const plan = await bench.editor().planDeletion(ref, guard, options);
      await bench.doAll(ref, plan);
    });
    expect(aws.listClusters()).toEqual([]);
    const implied = ({ name }: { name: string }) => IMPLIED.includes(name);
    expect(ledger.differences(implied)).toEqual([]);
  });
});
