import { AwsRights } from '../AwsAccountSpec';

// As AWS's own policy ReadOnlyAccess.
const READING = /^[a-z0-9-]+:(List|Describe|Get|Simulate)/;

/** Whether rights cover an IAM action such as `eks:DescribeCluster`. */
export function isPermitted(rights: AwsRights, action: string): boolean {
  if (rights === 'full') return true;
  if (rights === 'none') return false;
  if (rights === 'read-only') return READING.test(action);
  return rights.some(pattern => matches(pattern, action));
}

function matches(pattern: string, action: string) {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(action);
}
