import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { Dispatcher } from 'undici';

const UNUSED_MILLISECONDS = 15 * 60 * 1000;

/**
 * Keeps the connections of the clusters that were asked last. Whatever of a credential belongs to the connection
 * itself is in the key, so that a changed one never travels over an old connection.
 */
export class ConnectionPool {
  private readonly dispatchers: LRUCache<string, Dispatcher>;

  constructor(
    private readonly create: (credential: ClusterCredential) => Dispatcher,
    most: number,
  ) {
    this.dispatchers = new LRUCache({
      max: most,
      ttl: UNUSED_MILLISECONDS,
      updateAgeOnGet: true,
      // Calls that run may end.
      dispose: dispatcher => void dispatcher.close().catch(() => {}),
    });
  }

  /** The connections to the credential's cluster, made when there are none. */
  get(credential: ClusterCredential): Dispatcher {
    const key = keyOf(credential);
    const known = this.dispatchers.get(key);
    if (known) return known;
    this.dispatchers.purgeStale();
    const made = this.create(credential);
    this.dispatchers.set(key, made);
    return made;
  }

  /** Cuts all connections, with the calls on them. */
  async close(): Promise<void> {
    const all = [...this.dispatchers.values()];
    await Promise.all(all.map(dispatcher => dispatcher.destroy()));
    this.dispatchers.clear();
  }
}

function keyOf({
  server,
  caPem,
  tlsServerName,
  auth,
  addressFrom,
}: ClusterCredential) {
  const certificate =
    auth.kind === 'clientCertificate' ? [auth.certPem, auth.keyPem] : [];
  const parts = [server, caPem, tlsServerName, addressFrom, ...certificate];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
