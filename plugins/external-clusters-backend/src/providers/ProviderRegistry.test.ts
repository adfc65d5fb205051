import { createAksProviderFactory } from './aks';
import { createEksProviderFactory } from './eks';
import { ProviderRegistry } from './ProviderRegistry';

const options = { endpoint: {}, network: {}, now: () => 0 };
const aks = createAksProviderFactory(options);
const eks = createEksProviderFactory(options);

describe('ProviderRegistry', () => {
  it('finds providers by name and lists them in the order of their arrival', () => {
    const registry = new ProviderRegistry();
    registry.add(eks);
    registry.add(aks);
    expect(registry.find('aks')).toBe(aks);
    expect(registry.find('gke')).toBeUndefined();
    expect(registry.list()).toEqual([eks, aks]);
  });

  it('refuses a second provider of the same name', () => {
    const registry = new ProviderRegistry();
    registry.add(aks);
    expect(() => registry.add(createAksProviderFactory(options))).toThrow(
      'There is a provider aks already',
    );
  });
});
