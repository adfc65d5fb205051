import { JsonValue } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { TOKEN_FILE_PATTERN } from '../shared/identityFields';
import { GkeIdentity } from './GkeIdentity';

/** The setting of app-config that holds the document. */
export const EXTERNAL_ACCOUNT = 'externalAccount';

const IMPERSONATION =
  /^https:\/\/iamcredentials\.googleapis\.com\/v1\/projects\/-\/serviceAccounts\/([a-z0-9.-]{1,128}@[a-z0-9.-]+\.gserviceaccount\.com):generateAccessToken$/;

/**
 * What `gcloud iam workload-identity-pools create-cred-config --credential-source-file` writes. Sources that make a
 * server fetch addresses or run programs are not taken.
 */
const externalAccountSchema = z.strictObject({
  type: z.literal('external_account'),
  universe_domain: z.literal('googleapis.com').optional(),
  audience: z
    .string()
    .regex(
      /^\/\/iam\.googleapis\.com\/projects\/\d{1,20}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}\/providers\/[a-z0-9-]{4,32}$/,
    ),
  subject_token_type: z.enum([
    'urn:ietf:params:oauth:token-type:jwt',
    'urn:ietf:params:oauth:token-type:id_token',
  ]),
  token_url: z.literal('https://sts.googleapis.com/v1/token'),
  token_info_url: z
    .literal('https://sts.googleapis.com/v1/introspect')
    .optional(),
  service_account_impersonation_url: z.string().regex(IMPERSONATION),
  credential_source: z.strictObject({
    file: z.string().regex(new RegExp(TOKEN_FILE_PATTERN)),
    format: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('text') }),
        z.strictObject({
          type: z.literal('json'),
          subject_token_field_name: z.string().regex(/^[\w.-]{1,64}$/),
        }),
      ])
      .optional(),
  }),
});

/** Reads the document, given as an object or as text. Throws `InvalidRequest` with the field; no value is repeated. */
export function readExternalAccount(value: JsonValue | undefined): {
  identity: GkeIdentity;
  clientEmail: string;
} {
  const { success, data, error } = externalAccountSchema.safeParse(
    toObject(value),
  );
  if (!success) throw refused(error.issues[0]?.path.join('.'));
  const { format, file } = data.credential_source;
  const [, clientEmail = ''] =
    IMPERSONATION.exec(data.service_account_impersonation_url) ?? [];
  return {
    clientEmail,
    identity: {
      kind: 'federation',
      audience: data.audience,
      subjectTokenType: data.subject_token_type,
      tokenFile: file,
      ...(format?.type === 'json' && {
        tokenField: format.subject_token_field_name,
      }),
    },
  };
}

function toObject(value: JsonValue | undefined): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function refused(path: string | undefined): ProviderError {
  return new ProviderError(
    'InvalidRequest',
    'The external account is not one that is taken',
    {
      code: 'INVALID_FIELD',
      field: [EXTERNAL_ACCOUNT, path].filter(Boolean).join('.'),
      hint: 'It has to be what gcloud iam workload-identity-pools create-cred-config writes for a file, with a service account to act as.',
    },
  );
}
