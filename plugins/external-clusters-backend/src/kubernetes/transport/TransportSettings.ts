import { LookupAddress } from 'node:dns';
import { NetworkSettings } from '../policy';

/** How long things may take and how large they may be. */
export interface TransportLimits {
  /** For TCP and TLS together, in milliseconds. */
  connectMilliseconds: number;
  /** For one whole call, in milliseconds. */
  callMilliseconds: number;
  /** Bytes of a body. */
  bodyBytes: number;
  /** Bytes of a body that is known to be large. */
  largeBodyBytes: number;
  /** Bytes of all bodies that are being read at one time. */
  allBodiesBytes: number;
  /** Bytes of those of one cluster. */
  clusterBodiesBytes: number;
  /** Clusters whose connections are kept. */
  clusters: number;
}

/** Limits for calls that a person waits for. */
export const INTERACTIVE_LIMITS: TransportLimits = {
  connectMilliseconds: 5_000,
  callMilliseconds: 15_000,
  bodyBytes: 8 * 1024 * 1024,
  largeBodyBytes: 16 * 1024 * 1024,
  allBodiesBytes: 256 * 1024 * 1024,
  clusterBodiesBytes: 32 * 1024 * 1024,
  clusters: 200,
};

/** All addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<LookupAddress[]>;

export interface TransportSettings {
  network: NetworkSettings;
  limits: TransportLimits;
  resolveHost: ResolveHost;
  /** Makes the signal that ends a call after so many milliseconds. */
  deadline: (milliseconds: number) => AbortSignal;
}
