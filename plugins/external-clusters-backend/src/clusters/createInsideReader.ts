import { KubernetesReader } from '../kubernetes';
import { InsideReader } from '../observation';

/** Reads of a cluster itself what the inside tick keeps: whether its control plane is ready, and its nodes. */
export function createInsideReader(reader: KubernetesReader): InsideReader {
  return {
    async read(credential, options) {
      const readiness = await reader.readiness(credential, options);
      const { ready, total } = await reader.countNodes(credential, options);
      const { failing } = readiness;
      return {
        controlPlane: {
          healthy: readiness.ready,
          ...(failing.length > 0 && {
            message: `Failing: ${failing.join(', ')}`,
          }),
        },
        nodes: { ready, total },
      };
    },
  };
}
