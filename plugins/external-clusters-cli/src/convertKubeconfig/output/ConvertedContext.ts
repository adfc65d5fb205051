import { IssuedToken } from '../access';

/** Where a cluster is, all in the text itself. */
export interface ConvertedCluster {
  name: string;
  server: string;
  /** Base64 of PEM; absent when the certificate is from a public authority. */
  caData?: string;
  tlsServerName?: string;
}

/** A context with the token of its ServiceAccount. */
export interface ConvertedContext {
  name: string;
  cluster: ConvertedCluster;
  namespace?: string;
  issued: IssuedToken;
}
