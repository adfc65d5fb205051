import { ClusterCredential } from 'backstage-plugin-external-clusters-node';

/** How the user of a kubeconfig signs in. */
export interface UserCredential {
  auth: ClusterCredential['auth'];
  /** Epoch milliseconds. */
  expiresAt?: number;
  subject?: string;
}

/** Clocks of clusters and portal may differ by this much. */
export const CLOCK_TOLERANCE_MILLISECONDS = 60_000;
