/** Which contexts of a kubeconfig are meant. */
export type ContextChoice =
  | { kind: 'Current' }
  | { kind: 'All' }
  | { kind: 'Named'; names: readonly string[] };

/** How long a token shall live: in seconds, or as long as its Secret. */
export type Lifetime =
  | { kind: 'Seconds'; seconds: number }
  | { kind: 'LongLived' };

export type Destination =
  | { kind: 'Output' }
  | { kind: 'File'; path: string }
  | { kind: 'InPlace' };

/** What is made in the cluster, and for how long. */
export interface AccessOptions {
  namespace: string;
  /** Of the ServiceAccount and its binding; the role of our own is called NAME-viewer. */
  name: string;
  /** A role that the cluster has; a view-only one of our own when not given. */
  clusterRole?: string;
  lifetime: Lifetime;
}

/** What `convert-kubeconfig` was asked to do. */
export interface ConvertOptions {
  action: 'Convert' | 'Delete';
  contexts: ContextChoice;
  access: AccessOptions;
  destination: Destination;
  dryRun: boolean;
  confirmed: boolean;
}
