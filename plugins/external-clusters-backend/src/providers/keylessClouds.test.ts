import { ClusterProviderFactory } from 'backstage-plugin-external-clusters-node';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAksProviderFactory } from './aks/createAksProviderFactory';
import { createEksProviderFactory } from './eks/createEksProviderFactory';
import { startTunnelLog } from './__testUtils__/startTunnelLog';

jest.setTimeout(60_000);

const home = mkdtempSync(join(tmpdir(), 'clouds-'));
const tokenFile = join(home, 'token');
writeFileSync(tokenFile, 'token');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const id = '11111111-1111-4111-8111-111111111111';
const guids = { tenantId: id, subscriptionId: id, clientId: id };

type Make = (options: {
  endpoint: {};
  network: { egressProxy: string };
  now: () => number;
}) => ClusterProviderFactory;

describe('accounts without keys in sovereign clouds', () => {
  it.each<[string, Make, object, string]>([
    [
      'aws-cn',
      createEksProviderFactory,
      {
        identity: 'webIdentity',
        webIdentityTokenFile: tokenFile,
        regions: ['cn-north-1'],
        roleArn: 'arn:aws-cn:iam::111122223333:role/portal',
      },
      'sts.cn-north-1.amazonaws.com.cn:443',
    ],
    [
      'aws-us-gov',
      createEksProviderFactory,
      {
        identity: 'webIdentity',
        webIdentityTokenFile: tokenFile,
        regions: ['us-gov-west-1'],
        roleArn: 'arn:aws-us-gov:iam::111122223333:role/portal',
      },
      'sts.us-gov-west-1.amazonaws.com:443',
    ],
    [
      'AzureChinaCloud',
      createAksProviderFactory,
      {
        ...guids,
        cloud: 'AzureChinaCloud',
        identity: 'workload',
        federatedTokenFile: tokenFile,
      },
      // The SDK knows it as the network name of login.chinacloudapi.cn.
      'login.partner.microsoftonline.cn:443',
    ],
    [
      'AzureUSGovernment',
      createAksProviderFactory,
      {
        ...guids,
        cloud: 'AzureUSGovernment',
        identity: 'workload',
        federatedTokenFile: tokenFile,
      },
      'login.microsoftonline.us:443',
    ],
  ])(
    '%s is asked at its own address alone',
    async (_, make, settings, host) => {
      const tunnels = await startTunnelLog();
      const factory = make({
        endpoint: {},
        network: { egressProxy: tunnels.url },
        now: Date.now,
      });
      const account = factory.readConfiguredAccount!({ ...settings });
      const provider = factory.createProvider({
        id: 'a',
        name: 'a',
        ...account,
      });
      await expect(
        provider.verifyAccount({ signal: new AbortController().signal }),
      ).rejects.toMatchObject({ kind: 'Unavailable' });
      await provider.close();
      await tunnels.close();
      expect([...tunnels.targets]).toEqual([host]);
    },
  );

  it('refuses a role of another partition than the regions', () => {
    const factory = createEksProviderFactory({
      endpoint: {},
      network: {},
      now: Date.now,
    });
    expect(() =>
      factory.readConfiguredAccount!({
        identity: 'webIdentity',
        webIdentityTokenFile: tokenFile,
        regions: ['cn-north-1'],
        roleArn: 'arn:aws:iam::111122223333:role/portal',
      }),
    ).toThrow(expect.objectContaining({ field: 'roleArn' }));
  });
});
