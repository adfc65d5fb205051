import { KubernetesReader, Readiness, readinessIfTold } from '../kubernetes';
import { InsideReader, InsideReading } from '../observation';

/** Reads of a cluster itself what the inside tick keeps: whether its control plane is ready, and its nodes. */
export function createInsideReader(reader: KubernetesReader): InsideReader {
  return {
    async read(credential, options) {
      const readiness = await readinessIfTold(reader, credential, options);
      const { ready, total } = await reader.countNodes(credential, options);
      return {
        controlPlane: readiness && toControlPlane(readiness),
        nodes: { ready, total },
      };
    },
  };
}

function toControlPlane({
  ready: healthy,
  failing,
}: Readiness): InsideReading['controlPlane'] {
  return failing.length > 0
    ? { healthy, message: `Failing: ${failing.join(', ')}` }
    : { healthy };
}
