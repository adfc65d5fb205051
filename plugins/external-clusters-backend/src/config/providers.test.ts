import { ConfigReader } from '@backstage/config';
import { readProvidersFromConfig } from './providers';

function read(providers: object) {
  return readProvidersFromConfig(
    new ConfigReader({ externalClusters: { providers } as never }),
  );
}

describe('readProvidersFromConfig', () => {
  it('has all providers on, at the addresses of their clouds', () => {
    const all = readProvidersFromConfig(new ConfigReader({}));
    expect(Object.values(all).map(({ enabled }) => enabled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(all.aks.endpoint).toEqual({});
    expect(all.eks.endpoint).toEqual({});
    expect(all.gke.endpoint).toEqual({});
  });

  it('reads what is switched off, and addresses without their last slash', () => {
    expect(
      read({
        aks: {
          enabled: false,
          endpoint: { resourceManager: 'https://arm.example:1/' },
        },
        eks: { endpoint: { eks: 'http://127.0.0.1:2', sts: 'http://h:3//' } },
        gke: { endpoint: { container: '127.0.0.1:4' } },
      }),
    ).toMatchObject({
      aks: {
        enabled: false,
        endpoint: { resourceManager: 'https://arm.example:1' },
      },
      eks: { endpoint: { eks: 'http://127.0.0.1:2', sts: 'http://h:3' } },
      gke: { endpoint: { container: '127.0.0.1:4' } },
      kubeconfig: { enabled: true },
    });
  });

  it('refuses an address that is not a URL, by its key', () => {
    expect(() => read({ eks: { endpoint: { sts: 'nowhere' } } })).toThrow(
      'externalClusters.providers.eks.endpoint.sts',
    );
  });
});
