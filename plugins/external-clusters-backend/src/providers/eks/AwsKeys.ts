/** Keys with which requests are signed. */
export interface AwsKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Epoch milliseconds; absent for keys that do not end. */
  expiresAt?: number;
}

/** Gets keys from where they are. Throws `AssumeRoleFailure`, or a `ProviderError`. */
export type AwsKeySource = (signal: AbortSignal) => Promise<AwsKeys>;
