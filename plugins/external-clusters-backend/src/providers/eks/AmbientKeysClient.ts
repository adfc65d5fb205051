import { noIdentity } from '../shared/noIdentity';
import { AwsKeys } from './AwsKeys';
import { toClientConfig, AwsTransportOptions } from './AwsTransportClient';

/** The SDK forgets nothing by itself, and what it finds may have no end. */
const LONGEST_LIFE_MILLISECONDS = 15 * 60 * 1000;

/**
 * The keys of the portal's own identity, which the SDK's default chain finds in the environment, in profiles or at the
 * machine. Only for accounts whose operator wrote `identity: ambient`. Throws `InvalidCredential` where there are none.
 */
export async function findAmbientKeys(
  options: Omit<AwsTransportOptions, 'keys'>,
  now: number,
): Promise<AwsKeys> {
  // Loaded here and not at the top: it must not cost anything when the portal starts.
  const { fromNodeProviderChain } =
    require('@aws-sdk/credential-providers') as typeof import('@aws-sdk/credential-providers');
  const { region, endpoint, requestHandler } = toClientConfig({
    ...options,
    keys: async () => ({ accessKeyId: '', secretAccessKey: '' }),
  });
  try {
    const find = fromNodeProviderChain({
      clientConfig: { region, endpoint, requestHandler },
    });
    const { accessKeyId, secretAccessKey, sessionToken, expiration } =
      await find();
    const expiresAt = expiration?.getTime() ?? now + LONGEST_LIFE_MILLISECONDS;
    return { accessKeyId, secretAccessKey, sessionToken, expiresAt };
  } catch (error) {
    throw noIdentity('The portal has no identity of its own at AWS', error);
  }
}
