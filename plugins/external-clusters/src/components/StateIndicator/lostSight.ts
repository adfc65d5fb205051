import { AccessStatus } from 'backstage-plugin-external-clusters-common';
import { ObservedState } from './ObservedState';

/** What keeps anybody from seeing how a cluster is. Being asked to slow down passes by itself. */
const BLIND = [
  'CredentialExpired',
  'Unauthorized',
  'Forbidden',
  'Unreachable',
] as const satisfies AccessStatus[];

/** Why a state is only the last one that was seen. */
export type LostSight = (typeof BLIND)[number];

/**
 * Why nobody can see how a cluster is now, so that its state is the last one that was seen and must not look healthy;
 * undefined where it can be seen. States come from the cloud; a connected cluster is asked by its kubeconfig alone,
 * which then counts for both accesses.
 */
export function lostSight(
  { cloudAccess, credentialExpiresAt }: ObservedState,
  now: number,
): LostSight | undefined {
  if (credentialExpiresAt !== undefined && credentialExpiresAt <= now) {
    return 'CredentialExpired';
  }
  return lostBy(cloudAccess.status);
}

/** The same by the access alone, where that is all that is known. */
export function lostBy(
  access: AccessStatus | undefined,
): LostSight | undefined {
  return BLIND.find(status => status === access);
}
