import { AwsError } from '../AwsError';
import { clusterOf, EksCall } from './EksCall';
import { updateBody } from './updateBody';

/** Stops an update; EKS does so for the rollback of a version alone. */
export function cancelUpdate(call: EksCall) {
  const cluster = clusterOf(call);
  const { updateId = '' } = call.params;
  const fields = { clusterName: cluster.name };
  const update = cluster.updates.find(({ id }) => id === updateId);
  if (!update) {
    const message = `No update found for ID: ${updateId}`;
    throw AwsError.resourceNotFound(message, fields);
  }
  const { type } = update.request;
  if (type !== 'VersionRollback' || !update.isInProgress) {
    throw AwsError.invalidRequest(
      `Update ${updateId} of type ${type} cannot be cancelled`,
      fields,
    );
  }
  update.cancel();
  return { update: updateBody(update) };
}
