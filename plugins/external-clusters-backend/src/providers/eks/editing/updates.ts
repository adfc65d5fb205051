import { JsonObject } from '@backstage/types';
import { StepProgress } from 'backstage-plugin-external-clusters-node';
import type { RawEksUpdate } from '../EksChangeClient';
import { StepContext } from './StepContext';
import { progressOfUpdate } from './stepProgress';

/** What the update of a step looks like. */
export interface WantedUpdate {
  type: 'VersionUpdate' | 'ConfigUpdate';
  /** The node group that it is about; the cluster itself when undefined. */
  nodePool: string | undefined;
  /** Whether its parameters, by their types, are those that the step would have. */
  fits(params: Map<string, string | undefined>): boolean;
  /** Ids of the updates that were there when the step was planned. */
  knownUpdates: string[];
}

/** An update that was begun just now. */
export function begunUpdate(
  updateId: string,
  type: WantedUpdate['type'],
): StepProgress {
  return progressOfUpdate({ status: 'InProgress', type }, { updateId });
}

/**
 * Looks for an update that began after the plan and changes what was wanted. EKS tells no client tokens, but two updates
 * that change the same to the same cannot go on at the same time.
 */
export async function findUpdate(
  { ref, calls, options }: StepContext,
  { type, nodePool, fits, knownUpdates }: WantedUpdate,
): Promise<StepProgress | undefined> {
  const ids = await calls.changes.listUpdates(ref, nodePool, options);
  const fresh = ids.filter(id => !knownUpdates.includes(id));
  const updates = await Promise.all(
    fresh.map(updateId =>
      calls.changes.describeUpdate(
        ref,
        { updateId, nodegroupName: nodePool },
        options,
      ),
    ),
  );
  const [latest] = updates
    .filter(update => update.type === type && fits(paramsOf(update)))
    .sort((one, other) => timeOf(other) - timeOf(one));
  return latest && progressOfUpdate(latest, { updateId: latest.id ?? '' });
}

/** Asks how far the update of a handle is. */
export async function checkUpdate(
  { ref, calls, options }: StepContext,
  nodePool: string | undefined,
  handle: JsonObject,
): Promise<StepProgress> {
  const updateId = String(handle.updateId);
  const update = await calls.changes.describeUpdate(
    ref,
    { updateId, nodegroupName: nodePool },
    options,
  );
  return progressOfUpdate(update, handle);
}

function paramsOf({ params = [] }: RawEksUpdate) {
  return new Map(
    params.map(({ type, value }) => [type as string, value] as const),
  );
}

function timeOf({ createdAt }: RawEksUpdate): number {
  return createdAt?.getTime() ?? 0;
}
