import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { GoogleTokenRefusal } from './GoogleTokenRefusal';

/** What a refusal by Google's token endpoint means for the account. */
export function fromTokenRefusal(
  refusal: GoogleTokenRefusal,
  { account }: CallSubject,
): ProviderError {
  const { status, retryAfterMilliseconds } = refusal;
  if (status === 429) {
    return new ProviderError(
      'Throttled',
      `Google asked account ${account} to slow down`,
      { cause: refusal, retryAfterMilliseconds },
    );
  }
  if (status >= 500 || refusal.error === undefined) {
    return new ProviderError(
      'Unavailable',
      `Google could not sign account ${account} in (${status})`,
      { cause: refusal },
    );
  }
  return new ProviderError(
    'InvalidCredential',
    `Google refused the key of account ${account}`,
    {
      cause: refusal,
      hint: 'Check that the service account and this key still exist and are enabled, and that the clock of this server is right.',
    },
  );
}
