import { get } from 'node:https';
import { load } from 'js-yaml';
import { AKS_SERVER_APPLICATION } from './entraRouter';
import { AzureClusterSpec } from './specs';
import {
  CONTRIBUTOR,
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';

interface Kubeconfig {
  'current-context': string;
  clusters: {
    cluster: { server: string; 'certificate-authority-data': string };
  }[];
  users: {
    user: {
      token?: string;
      'client-certificate-data'?: string;
      'client-key-data'?: string;
      exec?: { command: string; args: string[] };
    };
  }[];
}

const ENTRA: AzureClusterSpec = {
  ...PAYMENTS,
  name: 'entra',
  entraIntegrated: true,
  disableLocalAccounts: true,
};

describe('AzureSimulator, kubeconfigs', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS, ENTRA], []);
  });

  afterEach(() => world.stop());

  async function kubeconfigOf(kind: 'User' | 'Admin', name: string) {
    const { managedClusters } = world.client;
    const { kubeconfigs } =
      kind === 'User'
        ? await managedClusters.listClusterUserCredentials('payments-rg', name)
        : await managedClusters.listClusterAdminCredentials(
            'payments-rg',
            name,
          );
    const value = kubeconfigs?.[0]?.value ?? new Uint8Array();
    return load(Buffer.from(value).toString()) as Kubeconfig;
  }

  function readNodes(
    kubeconfig: Kubeconfig,
    credentials: { token?: string; cert?: string; key?: string },
  ): Promise<{ status?: number; names: string[] }> {
    const { server, 'certificate-authority-data': ca } =
      kubeconfig.clusters[0]!.cluster;
    const { token, cert, key } = credentials;
    return new Promise((resolve, reject) => {
      get(
        `${server}/api/v1/nodes`,
        {
          agent: false,
          ca: Buffer.from(ca, 'base64'),
          cert,
          key,
          headers: token ? { authorization: `Bearer ${token}` } : {},
        },
        async response => {
          const text = (await response.toArray()).join('');
          const { items = [] } = JSON.parse(text);
          resolve({
            status: response.statusCode,
            names: items.map(
              (node: { metadata: { name: string } }) => node.metadata.name,
            ),
          });
        },
      ).once('error', reject);
    });
  }

  it('gives a user kubeconfig with a token that the cluster takes', async () => {
    const kubeconfig = await kubeconfigOf('User', 'payments-prod');
    expect(kubeconfig['current-context']).toBe('payments-prod');
    const { token } = kubeconfig.users[0]!.user;
    const { status, names } = await readNodes(kubeconfig, { token });
    expect(status).toBe(200);
    expect(names).toHaveLength(8);
    expect(names).toContainEqual(
      expect.stringMatching(/^aks-system-\d{8}-vmss000000$/),
    );
  });

  it('has an API server that answers only while the cluster runs', async () => {
    const kubeconfig = await kubeconfigOf('User', 'payments-prod');
    const { token } = kubeconfig.users[0]!.user;
    const cluster = world.azure.cluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'payments-rg',
      name: 'payments-prod',
    });
    cluster.setState({ provisioningState: 'Succeeded', powerState: 'Stopped' });
    await expect(readNodes(kubeconfig, { token })).rejects.toThrow('hang up');
    cluster.setState({ provisioningState: 'Succeeded', powerState: 'Running' });
    expect(await readNodes(kubeconfig, { token })).toMatchObject({
      status: 200,
    });
  });

  it('gives an admin kubeconfig with a certificate that the cluster takes', async () => {
    const kubeconfig = await kubeconfigOf('Admin', 'payments-prod');
    expect(kubeconfig['current-context']).toBe('payments-prod-admin');
    const { user } = kubeconfig.users[0]!;
    const decode = (text = '') => Buffer.from(text, 'base64').toString();
    const { status } = await readNodes(kubeconfig, {
      cert: decode(user['client-certificate-data']),
      key: decode(user['client-key-data']),
    });
    expect(status).toBe(200);
  });

  it('gives a kubelogin stanza for a cluster that is integrated with Entra', async () => {
    const kubeconfig = await kubeconfigOf('User', 'entra');
    const { exec, token } = kubeconfig.users[0]!.user;
    expect(token).toBeUndefined();
    expect(exec?.command).toBe('kubelogin');
    expect(exec?.args).toContain(AKS_SERVER_APPLICATION);
  });

  it('takes an Entra token for the AKS server application', async () => {
    const kubeconfig = await kubeconfigOf('User', 'entra');
    const { token } = await world
      .credentialOf(CONTRIBUTOR)
      .getToken(`${AKS_SERVER_APPLICATION}/.default`);
    expect(await readNodes(kubeconfig, { token })).toMatchObject({
      status: 200,
    });
    expect(await readNodes(kubeconfig, { token: 'other' })).toMatchObject({
      status: 401,
    });
  });

  it('refuses the admin kubeconfig when local accounts are off', async () => {
    await expect(kubeconfigOf('Admin', 'entra')).rejects.toMatchObject({
      statusCode: 400,
      code: 'BadRequest',
    });
  });
});
