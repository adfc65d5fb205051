import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  OperationKind,
  OperationState,
  Problem,
} from 'backstage-plugin-external-clusters-common';
import { ChangeStep } from 'backstage-plugin-external-clusters-node';

/**
 * How far a step is. `Beginning` is written before the cloud is told: whoever finds it so does not know what
 * happened, and has to look.
 */
export type StepState =
  | 'Waiting'
  | 'Beginning'
  | 'Running'
  | 'Succeeded'
  | 'Failed'
  | 'Cancelled';

/** One write at the provider and what became of it. Times are epoch milliseconds. */
export interface StepRecord extends ChangeStep {
  /** A UUID: client token and tag, the same at each attempt. */
  token: string;
  state: StepState;
  /** What the provider needs to go on asking after a restart. */
  handle?: JsonObject;
  /** For people: how far it is, or why it does not go on. */
  message?: string;
  /** How often it was begun. */
  attempts: number;
  /** When it was begun last. */
  begunAt?: number;
  /** The cloud may have done something of it: not every attempt was certainly refused. */
  touched: boolean;
  /** What keeps it from going on, and since when without a break. */
  trouble?: { code: string; since: number };
  /** The cloud was asked to stop it. */
  cancelAsked: boolean;
  startedAt?: number;
  finishedAt?: number;
}

/** What somebody started at a cloud. Times are epoch milliseconds. */
export interface OperationRecord {
  id: string;
  kind: OperationKind;
  title: string;
  state: OperationState;
  provider: string;
  accountId: string;
  /** Of the registration, when it was started. */
  owner: string;
  /** The registration; it may be gone. */
  clusterId: string;
  /** Who owns the registration now; absent once that is gone. */
  registeredOwner?: string;
  cloudClusterId: string;
  clusterName: string;
  ref: string;
  /** Absent for the creation of a cluster. */
  change?: ClusterChange;
  steps: StepRecord[];
  problem?: Problem;
  idempotencyKey: string;
  requestHash: string;
  startedBy: string;
  cancelRequestedBy?: string;
  startedAt: number;
  finishedAt?: number;
  /** When its end was in the audit log. */
  auditedAt?: number;
}

/** An operation that is about to be stored. */
export interface NewOperation
  extends Pick<
    OperationRecord,
    | 'kind'
    | 'title'
    | 'provider'
    | 'accountId'
    | 'owner'
    | 'clusterName'
    | 'ref'
    | 'change'
    | 'idempotencyKey'
    | 'requestHash'
    | 'startedBy'
  > {
  steps: StepRecord[];
}

/** A step that nothing has happened of yet. */
export function toNewStep(step: ChangeStep, token: string): StepRecord {
  const { action, title, input } = step;
  return {
    action,
    title,
    input,
    token,
    state: 'Waiting',
    attempts: 0,
    touched: false,
    cancelAsked: false,
  };
}

/** The operation still holds its cluster. */
export function isActive({ state }: { state: OperationState }): boolean {
  return state === 'Pending' || state === 'Running';
}
