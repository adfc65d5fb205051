import {
  EventType,
  NodeUsage,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { EventsReading, KubernetesReader, NodesReading } from '../kubernetes';
import { callProvider, OpenAccount } from '../work';
import { SharedReads, Timed } from './SharedReads';

const CREDENTIAL_MILLISECONDS = 15_000;
const NODES_MILLISECONDS = 25_000;
const METRICS_MILLISECONDS = 15_000;
/** Nobody waits for metrics longer than that: nodes are shown without them, and the next look may find them. */
const METRICS_PATIENCE_MILLISECONDS = 2_500;
const PODS_MILLISECONDS = 10_000;
const EVENTS_MILLISECONDS = 15_000;

/** Pods of the control plane and its helpers are in there, as far as a cluster shows them. */
const CONTROL_PLANE_NAMESPACE = 'kube-system';

/** Which cluster is read, and with which account: what one account may see, another may not. */
export interface InsideSubject {
  accountId: string;
  ref: string;
}

/** Which events are read. */
export interface EventsWanted {
  /** All namespaces when not given. */
  namespace?: string;
  /** Only those about objects of this kind. */
  kind?: string;
  type?: EventType;
  pages: number;
}

export interface InsideReadsOptions {
  openAccount: OpenAccount;
  reader: KubernetesReader;
  /** Epoch milliseconds. */
  now(): number;
  /** Makes the signal that ends a read after so many milliseconds. */
  deadline(milliseconds: number): AbortSignal;
}

/**
 * Reads parts of clusters, each within its own time, whoever is waiting. What several viewers want at about the same
 * time is read once. Every method throws a ProviderError.
 */
export class InsideReads {
  private readonly shared: SharedReads;

  constructor(private readonly options: InsideReadsOptions) {
    this.shared = new SharedReads(options.now);
  }

  nodes(subject: InsideSubject): Promise<Timed<NodesReading>> {
    const { reader } = this.options;
    return this.shared.get({
      key: keyOf(subject, 'nodes'),
      sizeOf: ({ nodes }) => nodes.length,
      read: () =>
        this.within(subject, NODES_MILLISECONDS, (credential, options) =>
          reader.nodes(credential, options),
        ),
    });
  }

  nodeUsage(subject: InsideSubject): Promise<Timed<Map<string, NodeUsage>>> {
    const { reader } = this.options;
    const reading = this.shared.get({
      key: keyOf(subject, 'nodeUsage'),
      // A name and two numbers are little beside a node.
      sizeOf: ({ size }) => Math.ceil(size / 10),
      read: () =>
        this.within(subject, METRICS_MILLISECONDS, (credential, options) =>
          reader.nodeUsage(credential, options),
        ),
    });
    return this.soon(reading);
  }

  controlPlaneUsage(subject: InsideSubject): Promise<Timed<NodeUsage>> {
    const { reader } = this.options;
    const reading = this.shared.get({
      key: keyOf(subject, 'controlPlaneUsage'),
      sizeOf: () => 1,
      read: () =>
        this.within(subject, METRICS_MILLISECONDS, (credential, options) =>
          reader.namespaceUsage(credential, CONTROL_PLANE_NAMESPACE, options),
        ),
    });
    return this.soon(reading);
  }

  podCount(subject: InsideSubject): Promise<Timed<number | undefined>> {
    const { reader } = this.options;
    return this.shared.get({
      key: keyOf(subject, 'podCount'),
      sizeOf: () => 1,
      read: () =>
        this.within(subject, PODS_MILLISECONDS, (credential, options) =>
          reader.countPods(credential, options),
        ),
    });
  }

  events(
    subject: InsideSubject,
    wanted: EventsWanted,
  ): Promise<Timed<EventsReading>> {
    const { reader } = this.options;
    const { namespace = '*', kind = '', type = '', pages } = wanted;
    return this.shared.get({
      key: keyOf(subject, 'events', namespace, kind, type, `${pages}`),
      sizeOf: ({ events }) => events.length,
      read: () =>
        this.within(subject, EVENTS_MILLISECONDS, (credential, options) =>
          reader.events(credential, wanted, options),
        ),
    });
  }

  /** What comes later is kept for those who look again. */
  private async soon<T>(reading: Promise<T>): Promise<T> {
    const patience = this.options.deadline(METRICS_PATIENCE_MILLISECONDS);
    try {
      return await callProvider(patience, () => reading);
    } catch (error) {
      throw patience.aborted ? lateMetrics(error) : error;
    }
  }

  /** The time counts from when there is a credential, which may be a cloud's matter. */
  private async within<T>(
    { accountId, ref }: InsideSubject,
    milliseconds: number,
    read: (credential: ClusterCredential, options: CallOptions) => Promise<T>,
  ): Promise<T> {
    const { openAccount, deadline } = this.options;
    const { provider } = await openAccount(accountId);
    const patience = deadline(CREDENTIAL_MILLISECONDS);
    const credential = await callProvider(patience, () =>
      provider.clusterCredential(ref, { signal: patience }),
    );
    return read(credential, { signal: deadline(milliseconds) });
  }
}

function lateMetrics(cause: unknown): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The metrics of the cluster have not come yet.',
    {
      code: 'METRICS_UNAVAILABLE',
      hint: 'Look again in a moment; if they never come, look at the metrics server of the cluster.',
      cause,
    },
  );
}

/** Refs may hold any character, so that a mere join could mean two things. */
function keyOf({ accountId, ref }: InsideSubject, ...words: string[]): string {
  return JSON.stringify([accountId, ref, ...words]);
}
