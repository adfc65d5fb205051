import { AwsError } from '../AwsError';

/** Throws the ResourceLimitExceededException of EKS when there would be more than the quota allows. */
export function requireQuota(
  name: string,
  wanted: number,
  limit: number,
  fields: Record<string, string>,
) {
  if (wanted <= limit) return;
  throw new AwsError(
    400,
    'ResourceLimitExceededException',
    `${name} limit exceeded for account: requested ${wanted}, limit ${limit}`,
    fields,
  );
}
