import { randomUUID } from 'node:crypto';
import { Clock } from '../../core';

export interface EksUpdateRequest {
  /** An UpdateType of the EKS API, such as `VersionUpdate`. */
  type: string;
  params: readonly { type: string; value: string }[];
  /** The node group that is updated; the cluster itself when absent. */
  nodegroup?: string;
  clientRequestToken?: string;
  milliseconds: number;
  /** What the update changes once it is through. */
  apply(): void;
}

/** A change of a cluster or node group that goes on for a while. */
export class EksUpdate {
  readonly id = randomUUID();
  readonly createdAt: number;
  private isApplied = false;

  constructor(
    readonly request: Readonly<EksUpdateRequest>,
    private readonly clock: Clock,
  ) {
    this.createdAt = clock.now();
  }

  get isInProgress() {
    return this.clock.now() < this.createdAt + this.request.milliseconds;
  }

  get status(): 'InProgress' | 'Successful' {
    return this.isInProgress ? 'InProgress' : 'Successful';
  }

  /** Makes the change as soon as its time has come; called before every read. */
  settle() {
    if (this.isApplied || this.isInProgress) return;
    this.isApplied = true;
    this.request.apply();
  }
}
