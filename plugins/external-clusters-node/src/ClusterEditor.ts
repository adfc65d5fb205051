import { JsonObject } from '@backstage/types';
import {
  OperationKind,
  ClusterChange,
  Form,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import { ClusterIdentity } from './ClusterObservation';
import { CallOptions } from './ClusterProvider';

/** What a step does: every change is made of these. */
export type StepAction = OperationKind;

/**
 * One write at the provider, with the wait until it is done: plain data, which is stored before anything happens and
 * has to be enough to begin, to find and to follow it after a restart.
 *
 * @public
 */
export interface ChangeStep {
  action: StepAction;
  /** For people: `Delete the node pool blue`. */
  title: string;
  /** All that the step needs; never a secret. */
  input: JsonObject;
}

/**
 * A step that is to be done or is being done.
 *
 * @public
 */
export interface StepRequest {
  /** The cluster that it changes. */
  ref: string;
  step: ChangeStep;
  /**
   * A UUID, one per step and the same at each attempt: to be used as the provider's client token and, on what is
   * made, as the value of the tag {@link OPERATION_TAG}.
   */
  token: string;
}

/**
 * How far a step is.
 *
 * @public
 */
export type StepProgress =
  | {
      state: 'Running';
      /** What the provider needs to go on asking after a restart: the id of its operation, or nothing. */
      handle: JsonObject;
      /** For people, e.g. `2 of 3 nodes are ready`. */
      message?: string;
    }
  | { state: 'Succeeded' }
  | { state: 'Cancelled' }
  | {
      state: 'Failed';
      /** Safe to show; at most 300 characters, names the cloud's own reason. */
      message: string;
      /** The provider's own code of the reason, e.g. `QuotaExceeded`. */
      code?: string;
    };

/**
 * A cluster that is to be made, as it will be found once it exists.
 *
 * @public
 */
export interface ClusterPlan {
  /** The ref that the cluster will have. */
  ref: string;
  name: string;
  location: string;
  group?: string;
  version?: string;
  /** Tags or labels that the person gave. */
  tags: Record<string, string>;
  steps: ChangeStep[];
}

/**
 * What must be true of a cluster before it is deleted.
 *
 * @public
 */
export interface DeletionGuard {
  /** Recorded when the cluster was first read after it had been made here. */
  identity: ClusterIdentity;
  /** Value of the tag {@link OPERATION_TAG} that it was made with. */
  operationTag: string;
}

/**
 * Changes clusters of one account.
 *
 * Like {@link ClusterProvider}, every method throws a `ProviderError` and nothing else, ends with an aborted signal,
 * and retries nothing inside. Forms and plans change nothing at the provider. Desired states are not kept: a step
 * changes only what it names, on top of what the cloud has at that moment.
 *
 * @public
 */
export interface ClusterEditor {
  /**
   * What a new cluster can be, given what was entered so far: sections, choices and defaults as the provider offers
   * them now, and what is wrong with the given settings. `problems` names fields only; a field that was not
   * entered yet is no problem here.
   */
  clusterForm(settings: JsonObject, options: CallOptions): Promise<Form>;

  /** The same for a new node pool of a cluster. */
  nodePoolForm(
    ref: string,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<Form>;

  /** Where the control plane and each node pool can go now, by the provider's own offer and the allowed skew. */
  upgrades(ref: string, options: CallOptions): Promise<UpgradeOffer>;

  /**
   * Says how a cluster will be made. Throws `InvalidRequest` with `problems` where a rule is broken, without any
   * call where the rule needs none, and `Conflict` with code `NAME_TAKEN` where the cloud has one of that name.
   */
  planCluster(settings: JsonObject, options: CallOptions): Promise<ClusterPlan>;

  /**
   * Says how a change will be made, the writes in order. Reads the cloud: throws `InvalidRequest` where the provider
   * does not offer it or a rule is broken, `NotFound` where cluster or node pool are not there, and `Conflict` with
   * code `CHANGED_OUTSIDE` and `differences` where the cloud has something else than `change.seen`, `BUSY` where it
   * is working on the cluster, `PROTECTED` where a protection of the cloud forbids it.
   */
  planChange(
    ref: string,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]>;

  /**
   * The writes that delete a cluster, what hangs on it first. Throws `Conflict` with code `NOT_OURS` where the guard
   * does not hold, and with `PROTECTED` where a protection of the cloud forbids it. Of a cluster that is gone already
   * only the last write is left, which finds that out.
   */
  planDeletion(
    ref: string,
    guard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]>;

  /**
   * Begins a step. Called again with the same token only after `find` said that nothing came of it.
   *
   * `Unavailable` and `Unexpected` mean that nobody knows whether the cloud took it; after every other error it
   * certainly did not. `Conflict` with code `BUSY` may be tried again later. What `planChange` compares is compared
   * again, and the cloud's ETag or fingerprint of that reading goes with the write. A step that deletes compares its
   * guard again, and has succeeded where the thing is gone already.
   */
  begin(request: StepRequest, options: CallOptions): Promise<StepProgress>;

  /**
   * Looks for a step whose answer was lost, by token or tag; undefined where the cloud shows no trace of it, or none
   * yet. Never adopts what somebody else made: throws `Conflict` with code `NAME_TAKEN`.
   */
  find(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress | undefined>;

  /** Asks how far a step is, with the handle of its last progress. */
  check(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress>;

  /** Asks the provider to stop a step; `check` tells what came of it. Throws `Unsupported` where it cannot. */
  cancel(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<void>;
}

/**
 * The tag or label by which what this portal made is known: its value is the token of the step that made it.
 *
 * @public
 */
export const OPERATION_TAG = 'external-clusters-operation';
