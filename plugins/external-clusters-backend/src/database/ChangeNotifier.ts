/** What happened to registrations, told after the transaction that did it was committed. */
export interface ClusterChange {
  /** `Changed`: anything that a list or a page shows; `Removed`: the registration is gone. */
  kind: 'Changed' | 'Removed';
  clusterId: string;
  /** What the catalog shows changed too, so there is a row in the change feed. */
  catalog: boolean;
}

type Listener = (changes: ClusterChange[]) => void;

/** Tells this process of committed changes. Other replicas hear of them by the portal's events. */
export class ChangeNotifier {
  private readonly listeners = new Set<Listener>();

  /** Calls the listener with each committed batch; the result ends that. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** To be called after the commit. A listener that throws hurts no other one. */
  notify(changes: ClusterChange[]): void {
    if (changes.length === 0) return;
    for (const listener of this.listeners) {
      try {
        listener(changes);
      } catch {
        // What listeners do is their own affair: the change itself is committed.
      }
    }
  }

  /** Tells once the transaction is committed, and never when it is rolled back. */
  notifyAfter(
    transaction: { executionPromise: Promise<unknown> },
    changes: ClusterChange[],
  ): void {
    transaction.executionPromise.then(
      () => this.notify(changes),
      () => undefined,
    );
  }
}
