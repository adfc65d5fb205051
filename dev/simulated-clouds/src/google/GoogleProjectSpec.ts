import { GkeClusterSpec } from './GkeClusterSpec';

/**
 * `full` may do everything, `view` may list and get, `none` has a key and no permission at all; a list names permissions:
 * `container.clusters.get`.
 */
export type ServiceAccountRights = 'full' | 'view' | 'none' | readonly string[];

export interface ServiceAccountSpec {
  /** `NAME@PROJECT.iam.gserviceaccount.com` */
  email: string;
  rights: ServiceAccountRights;
  /** The one token of another issuer that may act as it, by workload identity federation. */
  federatedToken?: string;
}

export interface GoogleProjectSpec {
  projectId: string;
  /** Digits; the API accepts it wherever it accepts the id. */
  projectNumber: string;
  serviceAccounts: readonly ServiceAccountSpec[];
  clusters: readonly GkeClusterSpec[];
  /** How many CPUs all nodes of a region may have together; as many as they like when not given. */
  cpusPerRegion?: number;
  /** Zones that do not answer: their clusters are left out of lists, and the lists name them. */
  missingZones?: readonly string[];
}
