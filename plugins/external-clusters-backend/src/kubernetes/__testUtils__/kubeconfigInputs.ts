import fc from 'fast-check';
import { kubeconfigText } from './kubeconfigText';

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

/** The same piece over and over, up to the largest input that is read at all: what is slow is slow with much of it. */
const repeated = fc
  .record({
    piece: fc.oneof(scraps, words, fc.string({ maxLength: 12 })),
    before: fc.constantFrom('', 'users:\n', 'clusters: ', 'users:\n- name: a'),
    length: fc.constantFrom(100, 5_000, 60_000),
  })
  .map(({ piece, before, length }) =>
    (
      before + piece.repeat(Math.ceil(length / Math.max(1, piece.length)))
    ).slice(0, length),
  );

/** Anything that somebody may paste where a kubeconfig is asked for. */
export const kubeconfigInputs = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 4, arbitrary: shaped },
  {
    weight: 4,
    arbitrary: fc.string({ unit: 'binary', maxLength: 200 }),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(scraps, words), { maxLength: 200 })
      .map(it => it.join('')),
  },
  { weight: 1, arbitrary: repeated },
);

/** So many of them, the same ones for the same seed. */
export function sampleKubeconfigs(count: number, seed: number): string[] {
  return fc.sample(kubeconfigInputs, { numRuns: count, seed });
}
