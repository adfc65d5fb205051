import { ServiceAccountRights } from '../GoogleProjectSpec';

const VIEWING = /\.(get|list)$/;

/** Whether rights cover an IAM permission such as `container.clusters.get`. */
export function holds(
  rights: ServiceAccountRights,
  permission: string,
): boolean {
  if (rights === 'full') return true;
  if (rights === 'view') return VIEWING.test(permission);
  return rights !== 'none' && rights.includes(permission);
}
