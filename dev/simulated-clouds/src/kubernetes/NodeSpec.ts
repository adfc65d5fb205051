/** A condition that replaces the healthy one of its type, or comes on top. */
export interface NodeConditionSpec {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
}

export interface NodeSpec {
  name: string;
  /** Name of its node pool; becomes the label that the cluster's platform gives to nodes of a pool. */
  pool?: string;
  labels?: Readonly<Record<string, string>>;
  /** True when not given. */
  ready?: boolean;
  zone?: string;
  instanceType?: string;
  /** Made up when not given. */
  internalAddress?: string;
  /** An address on the internet; none when not given. */
  externalAddress?: string;
  /** Cores; 2 when not given. */
  cpu?: number;
  /** GiB; 8 when not given. */
  memory?: number;
  /** The kubelet's version; the cluster's when not given. */
  version?: string;
  unschedulable?: boolean;
  taints?: readonly { key: string; value?: string; effect: string }[];
  conditions?: readonly NodeConditionSpec[];
  /** Epoch milliseconds; the cluster's creation when not given. */
  createdAt?: number;
}
