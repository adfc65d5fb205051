import { AwsAccountSpec } from '../aws';
import { AzureSubscriptionSpec } from '../azure';
import { GoogleProjectSpec } from '../google';
import { EventSpec, NodeSpec, PodSpec } from '../kubernetes';

/** A cluster that is in no cloud: people connect it by its kubeconfig. */
export interface ConnectedClusterSpec {
  name: string;
  /** As `/version` says it: `v1.33.2`. */
  version: string;
  /** Epoch milliseconds; the clock's present when not given. */
  createdAt?: number;
  nodes: readonly NodeSpec[];
  pods?: readonly PodSpec[];
  events?: readonly EventSpec[];
  /** True when not given. */
  metricsServer?: boolean;
  /** What its kubeconfig signs in with. */
  credential: 'Token' | 'Certificate';
}

/** A named set of accounts and clusters that a world starts with. */
export interface Scenario {
  name: string;
  azure: readonly AzureSubscriptionSpec[];
  aws: readonly AwsAccountSpec[];
  google: readonly GoogleProjectSpec[];
  connected: readonly ConnectedClusterSpec[];
}
