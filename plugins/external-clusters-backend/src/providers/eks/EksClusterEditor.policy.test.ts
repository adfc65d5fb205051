import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

const DOCUMENT = resolve(__dirname, '../../../../../docs/accounts.md');

/** What AWS asks for in the name of the caller, and never shows as a call of its own. */
const IMPLIED = [
  'eks:TagResource',
  'iam:PassRole',
  'iam:GetRole',
  'iam:ListAttachedRolePolicies',
];

/** Everything that can be done, one after the other, on a machine that has other things to do. */
const WHOLE_LIFE_MILLISECONDS = 60_000;

interface Policy {
  Statement: { Action: string | string[] }[];
}

/** The actions of all policies that the documentation gives for EKS. */
function documentedActions(): string[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [, section = ''] = /\n### EKS\n([^]*?)\n### /.exec(text) ?? [];
  const blocks = [...section.matchAll(/```json\n([^]*?)```/g)];
  const policies = blocks.map(([, json = '']) => JSON.parse(json) as Policy);
  return policies.flatMap(({ Statement }) =>
    Statement.flatMap(({ Action }) => Action),
  );
}

describe('the policies in the documentation', () => {
  let bench: EksEditorBench;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
    const { accessKeyId } = bench.world.accounts.good.settings;
    bench.world.aws.updateAccessKey(String(accessKeyId), {
      rights: documentedActions(),
    });
  });

  afterEach(() => bench.close());

  async function changeEverything(ref: string) {
    const { editing } = bench.world;
    const change = async (...args: Parameters<typeof bench.plan>) =>
      bench.doAll(ref, await bench.plan(...args));
    await change(ref, {
      kind: 'UpgradeControlPlane',
      version: '1.34',
      thenNodePools: true,
      seen: { version: '1.33' },
    });
    const settings = editing.nodePoolSettings('extra');
    await change(ref, { kind: 'CreateNodePool', settings });
    await change(ref, {
      kind: 'UpdateNodePool',
      nodePool: 'extra',
      edit: { desired: 2 },
      seen: { desired: 1 },
    });
    await change(ref, { kind: 'DeleteNodePool', nodePool: 'extra' });
  }

  it(
    'allow all that an account can do, and nothing that it never does',
    async () => {
      const { accounts, aws, calls, factory } = bench.world;
      const { id, name, settings } = accounts.good;
      const account = { id, name, ...factory.readAccount(settings) };
      const provider = factory.createProvider(account);
      await provider.verifyAccount(bench.options);
      await provider.discoverClusters(bench.options);
      await provider.close();
      const { ref, guard } = await bench.create('mine');
      await changeEverything(ref);
      aws.updateCluster(ACCOUNT_ID, bench.region, 'mine', {
        fargateProfiles: ['batch'],
      });
      await bench.doAll(
        ref,
        await bench.editor().planDeletion(ref, guard, bench.options),
      );
      expect(aws.listClusters()).toEqual([]);
      const used = calls
        .list('aws.')
        .map(({ operation }) => operation.replace(/^aws\.(\w+)\./, '$1:'));
      const documented = documentedActions();
      expect(documented.length).toBeGreaterThan(20);
      expect(
        documented.filter(
          action => !used.includes(action) && !IMPLIED.includes(action),
        ),
      ).toEqual([]);
    },
    WHOLE_LIFE_MILLISECONDS,
  );
});
