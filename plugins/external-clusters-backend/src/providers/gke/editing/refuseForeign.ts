import {
  DeletionGuard,
  OPERATION_TAG,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import type { RawGkeCluster } from '../GkeClient';
import { toObservation } from '../toObservation';

/**
 * Throws `Conflict` with `NOT_OURS` unless a cluster is the very one that was made here: same id, same time of
 * creation, and our label still on it.
 */
export function refuseForeign(
  cluster: RawGkeCluster,
  { identity, operationTag }: DeletionGuard,
): void {
  const present = toObservation(cluster);
  const isSame =
    identity.uid !== undefined &&
    present.identity.uid === identity.uid &&
    present.identity.createdAt === identity.createdAt;
  if (isSame && present.tags[OPERATION_TAG] === operationTag) return;
  throw new ProviderError(
    'Conflict',
    isSame
      ? 'The cluster does not have the label any more that it was made with'
      : 'This is another cluster than the one that was made here',
    {
      code: 'NOT_OURS',
      hint: 'Delete it in Google Cloud, if it is to be deleted.',
    },
  );
}
