/** Where connections may go, as the operator configured it. */
export interface NetworkSettings {
  /** CIDRs, host names and `*.suffix` whose private addresses are allowed. */
  allow: string[];
  deniedPorts: number[];
  /** `http://host:port` of the proxy that all connections go through. */
  egressProxy?: string;
  /** Certificates (PEM) trusted besides the system's, by clusters without a CA of their own. */
  extraCaPem?: string;
  allowCloudProvidedPrivate: boolean;
  dangerouslyAllowLoopback: boolean;
  /** Names and addresses of the portal's own parts, which are never connected to. */
  ownHosts: string[];
}
