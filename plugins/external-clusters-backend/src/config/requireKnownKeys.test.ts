import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_KEYS, KnownKeys, requireKnownKeys } from './requireKnownKeys';

function require(externalClusters: JsonObject) {
  requireKnownKeys(new ConfigReader({ externalClusters }));
}

/** The keys that config.d.ts declares, read from its text. */
function declaredKeys(): KnownKeys {
  const path = join(__dirname, '../../config.d.ts');
  const text = readFileSync(path, 'utf8')
    .replace(/\/\*\*[^]*?\*\//g, '')
    // What is in one line is a value of some shape, not keys of ours.
    .replace(/\{[^{}\n]*\}/g, 'value');
  const tokens = text
    .slice(text.indexOf('externalClusters?:'))
    .matchAll(/(\w+)\??:\s*(Array<)?(\{)?|\}/g);
  const root: Record<string, KnownKeys> = {};
  const open = [root];
  for (const [token, key = '', list, brace] of tokens) {
    if (token === '}') open.pop();
    else if (brace) {
      const inner: Record<string, KnownKeys> = {};
      open.at(-1)![key] = list ? [inner] : inner;
      open.push(inner);
    } else open.at(-1)![key] = true;
  }
  return root.externalClusters!;
}

describe('requireKnownKeys', () => {
  it('knows the keys of config.d.ts', () => {
    expect(KNOWN_KEYS).toEqual(declaredKeys());
  });

  it('takes nothing at all, and everything that is known', () => {
    expect(() => requireKnownKeys(new ConfigReader({}))).not.toThrow();
    const account = {
      name: 'a',
      settings: { any: { thing: 1 } },
      access: [{ owners: [], select: { tags: { any: 'thing' } } }],
    };
    expect(() => require({ accounts: [account] })).not.toThrow();
  });

  it.each([
    [{ visibilty: 'owner' }, 'externalClusters.visibilty'],
    [{ network: { alow: [] } }, 'externalClusters.network.alow'],
    [
      { providers: { aks: { endpoint: { arm: '' } } } },
      'externalClusters.providers.aks.endpoint.arm',
    ],
    [
      { providers: { kubeconfig: { endpoint: {} } } },
      'externalClusters.providers.kubeconfig.endpoint',
    ],
    [
      { accounts: [{ name: 'a' }, { access: [{ selct: {} }] }] },
      'externalClusters.accounts[1].access[0].selct',
    ],
    [{ toString: 1 }, 'externalClusters.toString'],
  ])('refuses %j by its name', (config, key) => {
    expect(() => require(config as JsonObject)).toThrow(
      `${key} is not a key of External Clusters; there are `,
    );
  });

  it('repeats no value, which may be a secret', () => {
    const keys = [{ id: 'a', kee: 'CANARY' }];
    expect(() => require({ encryption: { keys } })).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('CANARY'),
      }),
    );
  });
});
