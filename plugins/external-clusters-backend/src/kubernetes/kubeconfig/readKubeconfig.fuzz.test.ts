import { isProviderError } from 'backstage-plugin-external-clusters-node';
import fc from 'fast-check';
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import net from 'node:net';
import { kubeconfigText } from '../__testUtils__/kubeconfigText';
import { read } from '../__testUtils__/readForTest';

const RUNS = 5_000;
/** The same inputs each time: a failure can be repeated. */
const SEED = 20_260_101;

/** Words that lead somewhere in a kubeconfig. */
const words = fc.constantFrom(
  ...['users', 'user', 'clusters', 'cluster', 'contexts', 'context', 'name'],
  ...['exec', 'command', 'auth-provider', 'tokenFile', 'token', 'as', 'server'],
  ...['proxy-url', 'certificate-authority', 'client-key-data', '__proto__'],
  ...['the-user', 'the-cluster', 'https://127.0.0.1', '/etc/passwd', 'true'],
);
const scraps = fc.constantFrom(
  ...['[', ']', '{', '}', ':', ',', '"', "'", '&a ', '*a', '<<: ', '!!x ', '|'],
  ...['- ', '? ', '\n', '\t', '---\n', '...\n', '%YAML 1.2\n', '\0', '\uFEFF'],
);

/** A good kubeconfig into which pieces were put, and from which pieces were cut. */
const mutated = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 30 }),
      put: fc.oneof(words, scraps, fc.string({ maxLength: 8 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(changes =>
    changes.reduce((text, { at, cut, put }) => {
      const position = Math.floor(at * text.length);
      return text.slice(0, position) + put + text.slice(position + cut);
    }, kubeconfigText({})),
  );

/** A good outline with anything in its places. */
const shaped = fc
  .record({
    cluster: fc.dictionary(words, fc.jsonValue({ maxDepth: 3 })),
    user: fc.dictionary(words, fc.jsonValue({ maxDepth: 3 })),
    root: fc.dictionary(words, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 2 }),
  })
  .map(kubeconfigText);

const inputs = fc.oneof(
  mutated,
  shaped,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(scraps, words), { maxLength: 200 }).map(it => it.join('')),
);

function outcomeOf(text: string): string {
  try {
    read(text);
    return 'accepted';
  } catch (error) {
    if (isProviderError(error) && error.kind === 'InvalidRequest') {
      return error.code;
    }
    throw error;
  }
}

/** Pure, though it lives in node:net. */
const HARMLESS = ['isIP'];

/** Spies on every function of a module, which still does its work. Gives the names of those that were called. */
function spyOnAll(module: object): () => string[] {
  const spies = Object.entries(module)
    .filter(([name, it]) => typeof it === 'function' && /^[a-z]/.test(name))
    .map(([name]) => ({ name, spy: jest.spyOn(module, name as never) }));
  return () =>
    spies
      .filter(({ spy }) => (spy as jest.SpyInstance).mock.calls.length > 0)
      .map(({ name }) => name)
      .filter(name => !HARMLESS.includes(name));
}

describe('readKubeconfig with any input', () => {
  afterEach(() => jest.restoreAllMocks());

  it('ends with a reading or a refusal of our own class, and touches no file, process or network', () => {
    // What is loaded on first use must not be taken for its doing.
    outcomeOf(kubeconfigText({}));
    const modules = [fs, fs.promises, childProcess, net, dns, dns.promises];
    const called = [...modules, net.Socket.prototype].map(spyOnAll);
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(inputs, text => {
        outcomes.add(outcomeOf(text));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(called.flatMap(names => names())).toEqual([]);
    // Were the inputs too tame, few ways would be gone.
    expect(outcomes.size).toBeGreaterThan(12);
    expect(outcomes).toContain('accepted');
  }, 60_000);
});
