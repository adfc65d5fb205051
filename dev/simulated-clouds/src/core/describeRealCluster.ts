import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Names the kubeconfig of a cluster that may be read, and in which a ServiceAccount may be made and deleted. */
const VARIABLE = 'EXTERNAL_CLUSTERS_TEST_KUBECONFIG';

/** A cluster takes its time, and may be far away. */
const TIMEOUT_MILLISECONDS = 120_000;

/**
 * A suite that a real API server judges, so that the simulated ones can be checked against it. `define` gets the path of
 * the kubeconfig, whose current context is meant. It says in the output that it ran, or why it did not.
 */
// Not a test file, though it defines suites: the tests of several packages share it.
// eslint-disable-next-line jest/no-export
export function describeRealCluster(define: (kubeconfig: string) => void) {
  const path = process.env[VARIABLE];
  describe('with a real API server', () => {
    afterAll(() => {
      const outcome = path ? 'ran' : `not run: ${VARIABLE} is not set`;
      process.stdout.write(`real API server: ${outcome}\n`);
    });
    if (!path) {
      it('is not given', () => expect(path).toBeUndefined());
      return;
    }
    jest.setTimeout(TIMEOUT_MILLISECONDS);
    it('has a kubeconfig', () => expect(existsSync(path)).toBe(true));
    define(resolve(path));
  });
}
