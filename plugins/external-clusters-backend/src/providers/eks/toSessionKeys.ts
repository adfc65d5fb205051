import { AwsKeys } from './AwsKeys';

/** The keys of a session as STS gives them; what is missing in a broken answer is empty, and refused by AWS. */
export function toSessionKeys(
  credentials:
    | {
        AccessKeyId?: string;
        SecretAccessKey?: string;
        SessionToken?: string;
        Expiration?: Date;
      }
    | undefined,
): AwsKeys {
  return {
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken,
    expiresAt: credentials?.Expiration?.getTime(),
  };
}
