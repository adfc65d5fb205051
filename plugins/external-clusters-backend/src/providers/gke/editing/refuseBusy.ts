import { ProviderError } from 'backstage-plugin-external-clusters-node';
import type { RawGkeCluster } from '../GkeClient';
import { wordOf } from '../rawWords';

/** Google takes no change while it works on a cluster. Source: Cluster.Status in the API's documentation. */
const BUSY = new Set(['PROVISIONING', 'RECONCILING', 'STOPPING']);

/** Throws `Conflict` with code `BUSY` while Google works on a cluster. */
export function refuseBusy(cluster: RawGkeCluster): void {
  if (!BUSY.has(wordOf(cluster))) return;
  throw new ProviderError(
    'Conflict',
    `Google is working on cluster ${cluster.name} now`,
    { code: 'BUSY', hint: 'Try again when it is done.' },
  );
}
