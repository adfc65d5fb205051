import { GoogleIdentity } from './toGoogleIdentity';

/** The document that Google's library takes, made of what was checked: no other address, file or program is in it. */
export function toExternalAccount(
  identity: Extract<GoogleIdentity, { kind: 'federation' }>,
) {
  const { audience, subjectTokenType, tokenFile, tokenField } = identity;
  return {
    audience,
    subject_token_type: subjectTokenType,
    token_url: 'https://sts.googleapis.com/v1/token',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${identity.clientEmail}:generateAccessToken`,
    credential_source: {
      file: tokenFile,
      ...(tokenField !== undefined && {
        format: {
          type: 'json' as const,
          subject_token_field_name: tokenField,
        },
      }),
    },
  };
}
