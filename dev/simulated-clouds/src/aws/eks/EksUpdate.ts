import { randomUUID } from 'node:crypto';
import { Clock } from '../../core';
import { EksHealthIssue } from '../EksClusterSpec';

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
  /** It ends with this error, and changes nothing. */
  failure?: EksHealthIssue;
}

export type EksUpdateStatus =
  | 'InProgress'
  | 'Successful'
  | 'Failed'
  | 'Cancelled';

/** A change of a cluster or node group that goes on for a while. */
export class EksUpdate {
  readonly id = randomUUID();
  readonly createdAt: number;
  private isApplied = false;
  private isCancelled = false;

  constructor(
    readonly request: Readonly<EksUpdateRequest>,
    private readonly clock: Clock,
  ) {
    this.createdAt = clock.now();
  }

  get isInProgress() {
    const end = this.createdAt + this.request.milliseconds;
    return !this.isCancelled && this.clock.now() < end;
  }

  get status(): EksUpdateStatus {
    if (this.isCancelled) return 'Cancelled';
    if (this.isInProgress) return 'InProgress';
    return this.request.failure ? 'Failed' : 'Successful';
  }

  /** Stops it; what it would have changed stays as it is. */
  cancel() {
    this.isCancelled = true;
  }

  /** Makes the change as soon as its time has come; called before every read. */
  settle() {
    if (this.isApplied || this.status !== 'Successful') return;
    this.isApplied = true;
    this.request.apply();
  }
}
