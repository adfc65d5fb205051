import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';

type Words = { message?: string; hint: string };

const NO_PROXY = 'Check that no proxy on the way answers for the cluster.';

/** What helps where an account at a cloud named the cluster's address and signed in: there is no kubeconfig to mend. */
const OF_ACCOUNTS: Record<string, Words> = {
  UNAUTHORIZED: {
    hint: 'The tab Access of the cluster names the command that lets the account in.',
  },
  FORBIDDEN: {
    hint: 'The tab Access of the cluster names the command that gives the account this right.',
  },
  NOT_FOUND: { hint: NO_PROXY },
  REDIRECT: { hint: NO_PROXY },
  NAME_NOT_FOUND: {
    hint: 'Private DNS zones must be visible to the portal.',
  },
  TLS_UNKNOWN_AUTHORITY: {
    message:
      'The server’s certificate is not signed by the CA that the cloud names for the cluster.',
    hint: 'Check that no proxy on the way replaces the certificate.',
  },
  TLS_WRONG_NAME: { hint: NO_PROXY },
};

/** The failure in words that fit where the credential came from; those of transport are about kubeconfigs of users. */
export function fitToSource(
  failure: ProviderError,
  { addressFrom }: ClusterCredential,
): ProviderError {
  const { kind, code } = failure;
  const words = Object.hasOwn(OF_ACCOUNTS, code) && OF_ACCOUNTS[code];
  if (addressFrom === 'User' || !words) return failure;
  const { details, retryAfterMilliseconds, cause } = failure;
  return new ProviderError(kind, words.message ?? failure.message, {
    code,
    hint: words.hint,
    details,
    retryAfterMilliseconds,
    cause,
  });
}
