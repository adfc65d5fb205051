import { isProviderError } from 'backstage-plugin-external-clusters-node';
import fc from 'fast-check';
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import net from 'node:net';
import { kubeconfigInputs } from '../__testUtils__/kubeconfigInputs';
import { kubeconfigText } from '../__testUtils__/kubeconfigText';
import { read } from '../__testUtils__/readForTest';

const RUNS = process.env.EXTERNAL_CLUSTERS_NIGHTLY ? 100_000 : 5_000;
const TIMEOUT_MILLISECONDS = RUNS * 12;
/** The same inputs each time: a failure can be repeated. */
const SEED = 20_260_101;

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

  it(
    'ends with a reading or a refusal of our own class, and touches no file, process or network',
    () => {
      // What is loaded on first use must not be taken for its doing.
      outcomeOf(kubeconfigText({}));
      const modules = [fs, fs.promises, childProcess, net, dns, dns.promises];
      const called = [...modules, net.Socket.prototype].map(spyOnAll);
      const outcomes = new Set<string>();
      fc.assert(
        fc.property(kubeconfigInputs, text => {
          outcomes.add(outcomeOf(text));
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(called.flatMap(names => names())).toEqual([]);
      // Were the inputs too tame, few ways would be gone.
      expect(outcomes.size).toBeGreaterThan(12);
      expect(outcomes).toContain('accepted');
    },
    TIMEOUT_MILLISECONDS,
  );
});
