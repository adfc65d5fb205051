import { ProviderError } from 'backstage-plugin-external-clusters-node';
import type { RawEksCluster } from '../EksClient';
import { deletionStep } from './deletions';
import { requireOurs } from './guards';
import { deletionProtected } from './refusals';
import { StepContext } from './StepContext';
import { deleteClusterInput } from './stepInputs';
import { isBusy, unlessNotFound } from './unlessNotFound';

/** Deletes a cluster on which nothing hangs any more. */
export const deleteCluster = deletionStep(context => {
  const guard = deleteClusterInput.parse(context.input);
  let cluster: RawEksCluster | undefined;
  return {
    what: 'the cluster',
    createdAt: guard.createdAt,
    async read() {
      cluster = await readCluster(context);
      return (
        cluster && {
          status: cluster.status,
          createdAt: cluster.createdAt?.getTime(),
          reasons: cluster.health?.issues,
        }
      );
    },
    async guard() {
      requireOurs(cluster ?? {}, guard);
      if (cluster?.deletionProtection) throw deletionProtected();
    },
    remove: () => remove(context),
  };
});

function readCluster({ ref, calls, options }: StepContext) {
  return unlessNotFound(() =>
    calls.reads.describeCluster(ref.region, ref.name, options),
  );
}

async function remove({ ref, calls, options }: StepContext): Promise<void> {
  try {
    await calls.writes.deleteCluster(ref, options);
  } catch (error) {
    if (!isBusy(error)) throw error;
    const { region, name } = ref;
    const groups = await calls.reads.listNodegroups(region, name, options);
    // To wait would not help: somebody has added them since the plan.
    if (groups.length > 0) throw hasNodePools(groups);
    throw error;
  }
}

function hasNodePools(names: string[]): ProviderError {
  return new ProviderError(
    'Conflict',
    `The cluster has node pools that were added meanwhile: ${names.join(', ')}`,
    { code: 'HAS_NODE_POOLS', hint: 'Delete the cluster again, with them.' },
  );
}
