import { JsonObject, JsonValue } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { isDeepStrictEqual } from 'node:util';

/**
 * Compares what a person was shown with what the cloud has now, field by field of `seen`. Throws `Conflict` with
 * code `CHANGED_OUTSIDE` and both values.
 */
export function refuseChangedOutside(
  seen: JsonObject,
  now: Record<string, JsonValue | undefined>,
): void {
  const differences = Object.keys(seen)
    .filter(
      field => !isDeepStrictEqual(seen[field] ?? null, now[field] ?? null),
    )
    .map(field => ({
      field,
      seen: toText(seen[field]),
      now: toText(now[field]),
    }));
  if (differences.length === 0) return;
  throw new ProviderError(
    'Conflict',
    'It was changed in the cloud since you opened this dialog',
    {
      code: 'CHANGED_OUTSIDE',
      hint: 'Look at what it is now, and decide again.',
      differences,
    },
  );
}

function toText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
