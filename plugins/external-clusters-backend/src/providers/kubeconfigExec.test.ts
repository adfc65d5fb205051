import {
  ClusterProvider,
  KubeconfigExec,
} from 'backstage-plugin-external-clusters-node';
import { ClusterProviderWorld } from 'backstage-plugin-external-clusters-node/testUtils';
import { createAksWorld } from './aks/__testUtils__/createAksWorld';
import { toAksExec } from './aks/toAksExec';
import { createEksWorld } from './eks/__testUtils__/createEksWorld';
import { createGkeWorld } from './gke/__testUtils__/createGkeWorld';

jest.setTimeout(60_000);

const options = { signal: new AbortController().signal };
const CA = /^-----BEGIN CERTIFICATE-----/;

describe('how people sign in to clusters of', () => {
  let world: ClusterProviderWorld;
  let provider: ClusterProvider;

  function open() {
    const { id, name, settings } = world.accounts.good;
    const account = world.factory.readAccount(settings);
    provider = world.factory.createProvider({ id, name, ...account });
  }
  const addCluster = (location: string) =>
    world.addCluster({
      account: world.accounts.good,
      name: 'web',
      location,
      nodePools: ['pool1'],
      tags: {},
    });
  /** Answers it, and looks at it for secrets and for what goes for all. */
  async function ask(ref: string): Promise<KubeconfigExec> {
    const answer = await provider.kubeconfigExec!(ref, options);
    expect(world.factory.capabilities.kubeconfigExec).toBe(true);
    expect(answer.server).toMatch(/^https:\/\//);
    expect(answer.caPem).toMatch(CA);
    expect(answer.notes.length).toBeGreaterThan(0);
    for (const secret of world.secrets) {
      expect(JSON.stringify(answer)).not.toContain(secret);
    }
    return answer;
  }

  afterEach(async () => {
    await provider.close();
    await world.close();
  });

  it('EKS: the AWS CLI, without any call but to find the cluster', async () => {
    world = await createEksWorld();
    open();
    const { exec } = await ask(await addCluster('us-east-1'));
    expect([exec.command, ...exec.args].join(' ')).toBe(
      'aws --region us-east-1 eks get-token --cluster-name web --output json',
    );
  });

  it('GKE: the plugin of gcloud', async () => {
    world = await createGkeWorld();
    open();
    const { exec } = await ask(await addCluster('europe-west3'));
    expect(exec).toMatchObject({
      command: 'gke-gcloud-auth-plugin',
      args: [],
      provideClusterInfo: true,
    });
  });

  it('AKS: kubelogin, where people sign in with Entra', async () => {
    const azure = await createAksWorld();
    world = azure;
    open();
    const { subscriptionId, tenantId } = world.accounts.good.settings;
    azure.azure.addCluster(String(subscriptionId), {
      name: 'entra',
      resourceGroup: 'Contract-RG',
      location: 'westeurope',
      kubernetesVersion: '1.33.4',
      pools: [{ name: 'system', count: 1, vmSize: 'Standard_D4ds_v5' }],
      entraIntegrated: true,
      disableLocalAccounts: true,
    });
    const local = await addCluster('westeurope');
    const { exec } = await ask(local.replace(/web$/, 'entra'));
    expect([exec.command, ...exec.args].join(' ')).toBe(
      `kubelogin get-token --environment AzurePublicCloud --server-id 6dae42f8-4368-4678-94ff-3960e28e3630 --client-id 80faf920-1908-4b52-b5ef-a8e7bedfc67a --tenant-id ${tenantId} --login devicecode`,
    );
    // Its certificate is a secret of the portal.
    await expect(
      provider.kubeconfigExec!(local, options),
    ).rejects.toMatchObject({ kind: 'Unsupported', code: 'NO_SIGN_IN' });
  });
});

describe('kubelogin', () => {
  it.each([
    ['AzureUSGovernment', 'AzureUSGovernmentCloud'],
    ['AzureChinaCloud', 'AzureChinaCloud'],
  ] as const)('is told of %s by the name %s', (cloud, environment) => {
    const { exec } = toAksExec({ tenantId: 't', cloud });
    expect(exec.args.slice(0, 3)).toEqual([
      'get-token',
      '--environment',
      environment,
    ]);
  });
});
