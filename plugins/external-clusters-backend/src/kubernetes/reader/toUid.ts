import type { V1Namespace } from '@kubernetes/client-node';
import { isClusterUid } from '../clusterRef';
import { notKubernetes } from './notKubernetes';

/** The UID of a namespace, which is a part of a cluster's id and so may not be just anything. */
export function toUid({ metadata }: V1Namespace): string {
  const uid: unknown = metadata?.uid;
  if (typeof uid === 'string' && isClusterUid(uid)) return uid;
  throw notKubernetes(undefined);
}
