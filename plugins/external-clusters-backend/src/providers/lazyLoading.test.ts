import { createAksProviderFactory } from './aks';
import { createEksProviderFactory } from './eks';
import { createGkeProviderFactory } from './gke';
import { KEY_FILE } from './gke/__testUtils__/keyFile';
import { createKubeconfigProviderFactory } from './kubeconfig';

const SDK =
  /node_modules\/(@azure|@aws-sdk|@aws-crypto|@smithy|@google-cloud|@grpc|google-[a-z-]+|@kubernetes)\//;

function loadedSdks(): string[] {
  return Object.keys(require.cache).filter(path => SDK.test(path));
}

describe('the SDKs of the clouds', () => {
  it('are not loaded by the adapters, nor by what needs no call', async () => {
    const options = { endpoint: {}, network: {}, now: () => 0 };
    const id = '22222222-2222-4222-8222-222222222222';
    const accounts = [
      {
        factory: createAksProviderFactory(options),
        settings: {
          tenantId: id,
          subscriptionId: id,
          clientId: id,
          clientSecret: 'secret',
        },
      },
      {
        factory: createEksProviderFactory(options),
        settings: {
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'secret',
          regions: ['eu-central-1'],
        },
      },
      {
        factory: createGkeProviderFactory(options),
        settings: { serviceAccountKey: KEY_FILE },
      },
    ];
    for (const { factory, settings } of accounts) {
      const account = factory.readAccount(settings);
      factory.describeScope(account.scope);
      const provider = factory.createProvider({
        id: 'a',
        name: 'a',
        ...account,
      });
      await provider.close();
    }
    expect(createKubeconfigProviderFactory).toBeInstanceOf(Function);
    expect(loadedSdks()).toEqual([]);
  });

  it('would be seen here when they are loaded', () => {
    require('@aws-sdk/client-sts');
    expect(loadedSdks()).not.toEqual([]);
  });
});
