export interface PodSpec {
  namespace: string;
  name: string;
  /** Name of the node it runs on; none for a pending pod. */
  node?: string;
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
  labels?: Readonly<Record<string, string>>;
  /** Requests of its one container: cores and GiB. */
  cpu?: number;
  memory?: number;
  restarts?: number;
}
