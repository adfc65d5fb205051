import {
  DeletionGuard,
  OPERATION_TAG,
} from 'backstage-plugin-external-clusters-node';
import type { RawEksCluster } from '../EksClient';
import { notOurs } from './refusals';
import { ClusterGuard } from './stepInputs';

/** The guard as steps carry it; throws `NOT_OURS` where nobody knows when the cluster was made. */
export function toClusterGuard({
  identity,
  operationTag,
}: DeletionGuard): ClusterGuard {
  if (identity.createdAt === undefined) throw notOurs();
  return { createdAt: identity.createdAt, operationTag };
}

/** Throws `NOT_OURS` unless this is the cluster that was made here, with the tag that it was made with. */
export function requireOurs(
  { createdAt, tags }: RawEksCluster,
  guard: ClusterGuard,
): void {
  const isOurs =
    createdAt?.getTime() === guard.createdAt &&
    tags?.[OPERATION_TAG] === guard.operationTag;
  if (!isOurs) throw notOurs();
}
