import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { EntraRefusal } from './EntraRefusal';

/** Source: "Microsoft Entra authentication and authorization error codes". */
const ADVICE = new Map<number, string>([
  [7000215, 'The client secret is wrong: enter its value, not its ID.'],
  [7000222, 'The client secret has expired: make a new one.'],
  [700016, 'The client ID is not known in this tenant.'],
  [90002, 'The tenant is not known: check the tenant ID and the cloud.'],
  [7000112, 'The application is disabled in its tenant.'],
  [70021, 'No federated credential of the application fits the token.'],
  [700211, 'The application has no federated credential for the issuer.'],
  [
    700212,
    'The audience of the token is not that of the federated credential.',
  ],
  [700213, 'The application has no federated credential for the subject.'],
]);

/** What a refusal by Microsoft Entra means for the account. */
export function fromEntraRefusal(
  refusal: EntraRefusal,
  { account }: CallSubject,
): ProviderError {
  const { status, retryAfterMilliseconds } = refusal;
  if (status === 429) {
    return new ProviderError(
      'Throttled',
      `Microsoft Entra asked account ${account} to slow down`,
      { cause: refusal, retryAfterMilliseconds },
    );
  }
  if (status >= 500 || refusal.error === undefined) {
    return new ProviderError(
      'Unavailable',
      `Microsoft Entra could not sign account ${account} in (${status})`,
      { cause: refusal },
    );
  }
  const advice = refusal.errorCodes.map(code => ADVICE.get(code)).find(Boolean);
  return new ProviderError(
    'InvalidCredential',
    `Microsoft Entra refused the credential of account ${account}`,
    {
      cause: refusal,
      hint: advice ?? 'Check tenant ID, client ID and client secret.',
    },
  );
}
