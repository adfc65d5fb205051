import { networkSettings } from './__testUtils__/networkSettings';
import { createKubernetesReader } from '.';

const HEAVY = /node_modules\/(@kubernetes\/|undici\/|openid-client|jsonpath)/;

function loaded(): string[] {
  return Object.keys(require.cache).filter(path => HEAVY.test(path));
}

describe('what speaks to clusters', () => {
  it('is not loaded before the first call', async () => {
    const reader = createKubernetesReader(networkSettings({}));
    await reader.close();
    expect(loaded()).toEqual([]);
  });

  it('would be seen here when it is loaded', () => {
    require('undici');
    expect(loaded()).not.toEqual([]);
  });

  it('has nothing in it that signs in or loads kubeconfigs', () => {
    require('@kubernetes/client-node/dist/gen/index.js');
    const names = loaded().join('\n');
    expect(names).toContain('client-node/dist/gen/');
    expect(names).not.toMatch(
      /dist\/(config|exec_auth|gcp_auth|oidc_auth)\.js/,
    );
    expect(names).not.toMatch(/openid-client|jsonpath/);
  }, 60_000);
});
