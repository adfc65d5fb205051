import { Deletable, Deletion, deletionStep } from './deletions';
import { requireOurs } from './guards';
import { madeAnew } from './refusals';
import { StepContext } from './StepContext';
import { DeletePartInput, deletePartInput } from './stepInputs';
import { unlessNotFound } from './unlessNotFound';

/** Deletes a node group, or a Fargate profile of a cluster that is going to be deleted. */
export const deletePart = deletionStep(context => {
  const input = deletePartInput.parse(context.input);
  const { nodePool = '', fargateProfile, createdAt } = input;
  return {
    createdAt,
    guard: found => guardPart(context, input, found),
    ...(fargateProfile === undefined
      ? nodegroupOf(context, nodePool)
      : profileOf(context, fargateProfile)),
  };
});

type Part = Pick<Deletion, 'what' | 'read' | 'remove'>;

function nodegroupOf({ ref, calls, options }: StepContext, name: string): Part {
  const { reads, writes } = calls;
  return {
    what: `the node pool ${name}`,
    read: () =>
      readPart(() =>
        reads.describeNodegroup(ref.region, ref.name, name, options),
      ),
    remove: () => writes.deleteNodegroup(ref, name, options),
  };
}

function profileOf({ ref, calls, options }: StepContext, name: string): Part {
  const { changes, writes } = calls;
  return {
    what: `the Fargate profile ${name}`,
    read: () =>
      readPart(() => changes.describeFargateProfile(ref, name, options)),
    remove: () => writes.deleteFargateProfile(ref, name, options),
  };
}

interface RawPart {
  status?: string;
  createdAt?: Date;
  health?: { issues?: Deletable['reasons'] };
}

async function readPart(
  read: () => Promise<RawPart>,
): Promise<Deletable | undefined> {
  const found = await unlessNotFound(read);
  return (
    found && {
      status: found.status,
      createdAt: found.createdAt?.getTime(),
      reasons: found.health?.issues,
    }
  );
}

async function guardPart(
  { ref, calls, options }: StepContext,
  { createdAt, guard }: DeletePartInput,
  found: Deletable,
): Promise<void> {
  if (createdAt !== undefined && found.createdAt !== createdAt) {
    throw madeAnew();
  }
  if (!guard) return;
  const { region, name } = ref;
  const cluster = await unlessNotFound(() =>
    calls.reads.describeCluster(region, name, options),
  );
  // Where the cluster is gone, its parts are going.
  if (cluster) requireOurs(cluster, guard);
}
