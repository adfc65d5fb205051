import { JsonObject } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { GkeIdentity } from './GkeIdentity';
import { GkeScope, parseGkeCredential } from './GkeSettings';
import { GoogleKey } from './GoogleKey';

/** With what an account signs in: its key, or the identity that the operator named. */
export type GoogleIdentity =
  | { kind: 'key'; key: GoogleKey }
  | (GkeIdentity & {
      /** The service account that it acts as. */
      clientEmail: string;
    });

/** The key of an account, or its named identity, and nothing else. */
export function toGoogleIdentity(
  { clientEmail, privateKeyId, identity }: GkeScope,
  credential: JsonObject | undefined,
): GoogleIdentity {
  if (credential && privateKeyId !== undefined) {
    const { privateKey } = parseGkeCredential(credential);
    return { kind: 'key', key: { clientEmail, privateKeyId, privateKey } };
  }
  if (identity) return { ...identity, clientEmail };
  throw new ProviderError(
    'InvalidCredential',
    'The account has neither a key nor a named identity',
  );
}
