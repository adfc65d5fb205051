import { Clock } from '../core';
import { AccessStore } from './access/AccessStore';
import { deterministicUuid } from './deterministicUuid';
import {
  KubernetesClusterSpec,
  KubernetesPlatform,
} from './KubernetesClusterSpec';
import { EventSpec } from './EventSpec';
import { NodeSpec } from './NodeSpec';
import { PodSpec } from './PodSpec';
import { systemEvents } from './systemEvents';
import { systemPods } from './systemPods';

export type KubernetesClusterChange = Partial<
  Omit<KubernetesClusterSpec, 'key' | 'port'>
>;

/** One cluster as its API server sees it: what can change is read at each request. */
export class KubernetesCluster {
  readonly createdAt: number;
  private accessStore: AccessStore | undefined;

  constructor(private current: KubernetesClusterSpec, readonly clock: Clock) {
    this.createdAt = current.createdAt ?? clock.now();
  }

  get spec(): Readonly<KubernetesClusterSpec> {
    return this.current;
  }

  get platform(): KubernetesPlatform {
    return this.current.platform ?? 'plain';
  }

  get nodes(): readonly NodeSpec[] {
    const { nodes } = this.current;
    return typeof nodes === 'function' ? nodes() : nodes;
  }

  get pods(): readonly PodSpec[] {
    return this.current.pods ?? systemPods(this.platform, this.nodes);
  }

  get events(): readonly EventSpec[] {
    return this.current.events ?? systemEvents(this.nodes, this.clock.now());
  }

  /** ServiceAccounts, roles and what belongs to them; made when somebody first asks. */
  get access() {
    this.accessStore ??= new AccessStore(this);
    return this.accessStore;
  }

  /** UID of the namespace `kube-system`, which tells clusters apart. */
  get uid() {
    return this.uidOf('namespaces', 'kube-system');
  }

  /** Grows with time, as the writes of any real cluster make it do. */
  get resourceVersion() {
    return String(Math.floor(this.clock.now() / 1000));
  }

  uidOf(...words: string[]) {
    return deterministicUuid(this.current.key, ...words);
  }

  change(change: KubernetesClusterChange) {
    // By prototype, so that what the spec computes anew at each read stays so.
    this.current = Object.create(
      this.current,
      Object.getOwnPropertyDescriptors(change),
    );
  }
}
