import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';

/** What was thrown, as the one error that the views know. */
export function toExternalClustersError(
  thrown: unknown,
): ExternalClustersError {
  if (thrown instanceof ExternalClustersError) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ExternalClustersError(
    { code: 'Unexpected', message },
    { cause: thrown },
  );
}
