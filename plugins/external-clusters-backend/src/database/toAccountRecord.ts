import { JsonObject } from '@backstage/types';
import {
  fromJsonText,
  toNumber,
  toOptionalNumber,
  toOptionalText,
} from './columns';
import { AccountRecord } from './records';
import { AccountRow } from './rows';

/** A row of `accounts` in the words of the domain. */
export function toAccountRecord(row: AccountRow): AccountRecord {
  return {
    id: row.id,
    provider: row.provider,
    name: row.name,
    source: row.source,
    owner: toOptionalText(row.owner_ref),
    scope: fromJsonText<JsonObject>(row.scope),
    identityKey: toOptionalText(row.identity_key),
    secretId: toOptionalText(row.secret_id),
    credentialExpiresAt: toOptionalNumber(row.credential_expires_at),
    access: {
      status: row.access_status,
      message: toOptionalText(row.access_message),
      since: toNumber(row.access_since),
    },
    retryAt: toOptionalNumber(row.retry_at),
    verifiedAt: toOptionalNumber(row.verified_at),
    createdBy: toOptionalText(row.created_by),
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}
