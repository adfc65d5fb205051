import {
  ActionRule,
  Operation,
  OperationStep,
} from 'backstage-plugin-external-clusters-common';
import { OperationRecord, StepRecord } from '../database/OperationRecord';

/** An operation as the API gives it: what its steps are made with stays here. */
export function toOperation(
  operation: OperationRecord,
  cancel: ActionRule,
): Operation {
  const { id, kind, title, state, clusterName, provider, owner } = operation;
  const { startedBy, startedAt, finishedAt, steps, problem, change } =
    operation;
  return {
    id,
    kind,
    title,
    state,
    ...(operation.registeredOwner && { clusterId: operation.clusterId }),
    clusterName,
    provider,
    owner,
    startedBy,
    startedAt,
    finishedAt,
    steps: steps.map(toOperationStep),
    problem,
    change,
    cancel,
  };
}

function toOperationStep(step: StepRecord): OperationStep {
  const { title, state, message, startedAt, finishedAt } = step;
  return {
    title,
    state: state === 'Beginning' ? 'Running' : state,
    message,
    startedAt,
    finishedAt,
  };
}
