import { JsonObject } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { AksScope, parseAksCredential } from './AksSettings';
import type { EntraProof } from './EntraClient';

/** With what an account signs in: its secret, or the identity that the operator named, and nothing else. */
export function toProof(
  { clientId, identity }: AksScope,
  credential: JsonObject | undefined,
): EntraProof {
  if (credential && clientId !== undefined) {
    return { kind: 'secret', clientId, ...parseAksCredential(credential) };
  }
  if (identity?.kind === 'managed') return { clientId, ...identity };
  if (identity && clientId !== undefined) return { clientId, ...identity };
  throw new ProviderError(
    'InvalidCredential',
    'The account has neither a secret nor a named identity',
  );
}
