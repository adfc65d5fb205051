/** How clouds are reached, as the operator configured it for the whole plugin. */
export interface CloudNetwork {
  /** Certificates (PEM) trusted besides the system's. */
  extraCaPem?: string;
  /** `http://host:port` of the proxy that all connections go through. */
  egressProxy?: string;
}
