import { ArmCall } from './ArmApi';
import { ArmError } from './ArmError';

/** Refuses a write whose `If-Match` or `If-None-Match` does not fit what is there; `found` is its ETag. */
export function requirePreconditions(
  { request }: ArmCall,
  found: { eTag: string } | undefined,
) {
  const wanted = request.headers['if-match'];
  const isOutdated =
    wanted !== undefined &&
    (!found || (wanted !== '*' && wanted !== found.eTag));
  const isTaken = request.headers['if-none-match'] === '*' && found;
  if (!isOutdated && !isTaken) return;
  throw new ArmError(
    412,
    'PreconditionFailed',
    'The request failed because the resource does not match the given precondition (etag).',
  );
}
