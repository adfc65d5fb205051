import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** The name is somebody else's: `Conflict` with code `NAME_TAKEN`. */
export function taken(name: string): ProviderError {
  return new ProviderError(
    'Conflict',
    `There is a ${name} already, which this operation did not make`,
    { code: 'NAME_TAKEN', field: 'name' },
  );
}
