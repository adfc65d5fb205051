import { Problem } from 'backstage-plugin-external-clusters-common';
import {
  isProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';

const HINTS: Partial<Record<ProviderErrorKind, string>> = {
  InvalidCredential:
    'Replace the credential of the account, then start it again.',
  PermissionDenied:
    'Give the account that right at the provider, then start it again.',
  QuotaExceeded: 'Raise the quota or ask for less, then start it again.',
};

/** Why a step failed, as it is kept and shown. Texts of unknown errors go to the log alone. */
export function toStoredProblem(error: unknown): Problem {
  if (!isProviderError(error)) {
    return {
      code: 'Unexpected',
      message: 'It failed for a reason that is in the log only.',
    };
  }
  const { kind, code, message, field, details, differences, problems } = error;
  const hint = error.hint ?? HINTS[kind];
  return { code, message, hint, field, details, differences, problems };
}
