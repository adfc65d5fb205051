import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';

/** What a cluster says of itself. */
export interface InsideReading {
  /** Absent where it does not say. */
  controlPlane?: { healthy: boolean; message?: string };
  /** Absent where some of them could not be read. */
  nodes?: { ready: number; total: number };
}

/** Reads a cluster over its own API. Throws a `ProviderError`. */
export interface InsideReader {
  read(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<InsideReading>;
}
