import { readFileSync } from 'node:fs';

/** Names the file of a kubeconfig of a cluster that tests may read, and make a ServiceAccount in. */
const KUBECONFIG = 'EXTERNAL_CLUSTERS_TEST_KUBECONFIG';

/** A cluster takes its time, and may be far away. */
const TIMEOUT_MILLISECONDS = 120_000;

/**
 * A suite against the API server of a real cluster, where the environment names one. Where it does not, a test says so,
 * so that nothing is taken for a success that did not run.
 *
 * @param define - gets the text of the kubeconfig
 */
// Not a test file, though it defines suites: the tests of several packages share it.
// eslint-disable-next-line jest/no-export
export function describeRealCluster(
  what: string,
  define: (kubeconfig: string) => void,
) {
  const path = process.env[KUBECONFIG];
  describe(`a real cluster: ${what}`, () => {
    if (!path) {
      it('is not given', () => expect(path).toBeFalsy());
      return;
    }
    jest.setTimeout(TIMEOUT_MILLISECONDS);
    define(readFileSync(path, 'utf8'));
  });
}
