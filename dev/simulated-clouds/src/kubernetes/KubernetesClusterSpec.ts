import { EventSpec } from './EventSpec';
import { KubernetesAuthenticator } from './KubernetesIdentity';
import { NodeSpec } from './NodeSpec';
import { PodSpec } from './PodSpec';

/** Whose cluster it is: decides pool labels, provider ids and node images. */
export type KubernetesPlatform = 'aks' | 'eks' | 'gke' | 'plain';

/** A Kubernetes cluster whose API server shall exist. */
export interface KubernetesClusterSpec {
  /** Unique in the simulator; the scope of its calls in the call log and the fault plan. */
  key: string;
  name: string;
  /** What `/version` calls gitVersion: `v1.33.2`, `v1.33.2-gke.1042000`. */
  version: string;
  /** `plain` when not given. */
  platform?: KubernetesPlatform;
  /** Epoch milliseconds; the moment it was registered when not given. */
  createdAt?: number;
  /** A function is asked at each request, so that a node pool can grow behind a running server. */
  nodes: readonly NodeSpec[] | (() => readonly NodeSpec[]);
  /** What every cluster runs for itself when not given. */
  pods?: readonly PodSpec[];
  /** A few of ordinary life when not given. */
  events?: readonly EventSpec[];
  /** Whether `metrics.k8s.io` is served, as if a metrics server were installed. */
  metricsServer?: boolean;
  /** A fixed port of the API server; any free one when not given. */
  port?: number;
  /** Seconds; tokens of ServiceAccounts live no longer, whatever is asked for. No limit when not given. */
  longestToken?: number;
  /** While false every connection is cut, as if there were no control plane; always up when not given. */
  isUp?: () => boolean;
  authenticate: KubernetesAuthenticator;
}
