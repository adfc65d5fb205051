import { GoogleError } from '../GoogleError';

/** @throws GoogleError ABORTED when a request says on which copy it was made, and that is not the present one. */
export function requireEtag(
  given: string | null | undefined,
  present: { etag?: string | null },
) {
  if (!given || given === present.etag) return;
  throw new GoogleError(
    'ABORTED',
    `The etag "${given}" does not match the current etag "${present.etag}".`,
  );
}
