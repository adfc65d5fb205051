import {
  KubernetesReader,
  NodeTotals,
  Readiness,
  readinessIfTold,
} from '../kubernetes';
import { InsideReader, InsideReading } from '../observation';

/** Less than the tick has, so that pages that are slow leave it what the first one told. */
const READ_MILLISECONDS = 25_000;

/**
 * Reads of a cluster itself what the inside tick keeps: whether its control plane is ready, and its nodes. `deadline`
 * makes the signal that ends it after so many milliseconds.
 */
export function createInsideReader(
  reader: KubernetesReader,
  deadline: (milliseconds: number) => AbortSignal,
): InsideReader {
  return {
    async read(credential, options) {
      const ends = [options.signal, deadline(READ_MILLISECONDS)];
      const signal = AbortSignal.any(ends);
      const readiness = await readinessIfTold(reader, credential, { signal });
      const totals = await reader.countNodes(credential, { signal });
      return {
        controlPlane: readiness && toControlPlane(readiness),
        nodes: toCount(totals),
      };
    },
  };
}

/** Those that were not read for a failure may all be ready: they must not be counted as if they were not. */
function toCount({ ready, total, failure }: NodeTotals) {
  return failure ? undefined : { ready, total };
}

function toControlPlane({
  ready: healthy,
  failing,
}: Readiness): InsideReading['controlPlane'] {
  return failing.length > 0
    ? { healthy, message: `Failing: ${failing.join(', ')}` }
    : { healthy };
}
