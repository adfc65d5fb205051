import { NetworkSettings } from './policy';
import { HttpKubernetesReader, KubernetesReader } from './reader';
import { ClusterTransport, INTERACTIVE_LIMITS, resolveHost } from './transport';

/** Makes the product's reader of clusters. Nothing is loaded or connected before its first call. */
export function createKubernetesReader(
  network: NetworkSettings,
): KubernetesReader {
  const transport = new ClusterTransport({
    network,
    limits: INTERACTIVE_LIMITS,
    resolveHost,
    deadline: milliseconds => AbortSignal.timeout(milliseconds),
  });
  return new HttpKubernetesReader(transport);
}
