import { RightState } from 'backstage-plugin-external-clusters-common';
import { z } from 'zod';
import { AksRight } from './aksRights';

const patterns = z.array(z.string()).nullish();

/** What one role assignment gives the caller. Source: "Permissions - List For Resource" of Azure's API. */
export const permissionSchema = z.looseObject({
  actions: patterns,
  notActions: patterns,
  dataActions: patterns,
  notDataActions: patterns,
  /** It counts for some requests only. */
  condition: z.string().nullish(),
});

export type AzurePermission = z.infer<typeof permissionSchema>;

/** Whether the assignments together give a right; `Unknown` where that depends on a condition. */
export function judgeAksRight(
  right: Pick<AksRight, 'name' | 'isData'>,
  permissions: AzurePermission[],
): RightState {
  const giving = permissions.filter(permission => gives(permission, right));
  if (giving.length === 0) return 'Missing';
  return giving.some(({ condition }) => !condition) ? 'Allowed' : 'Unknown';
}

/** What one assignment excludes, another one may still give. */
function gives(
  permission: AzurePermission,
  { name, isData }: Pick<AksRight, 'name' | 'isData'>,
): boolean {
  const { actions, notActions, dataActions, notDataActions } = permission;
  const granted = (isData ? dataActions : actions) ?? [];
  const excluded = (isData ? notDataActions : notActions) ?? [];
  return (
    granted.some(pattern => covers(pattern, name)) &&
    !excluded.some(pattern => covers(pattern, name))
  );
}

/** Azure compares without case; an asterisk stands for any characters. */
function covers(pattern: string, name: string): boolean {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
}
