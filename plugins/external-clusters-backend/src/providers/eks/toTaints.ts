import { Taint } from 'backstage-plugin-external-clusters-common';
import type { RawEksNodegroup } from './EksClient';

type RawTaint = NonNullable<RawEksNodegroup['taints']>[number];
type RawEffect = NonNullable<RawTaint['effect']>;

const EFFECTS: Record<RawEffect, Taint['effect']> = {
  NO_SCHEDULE: 'NoSchedule',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
  NO_EXECUTE: 'NoExecute',
};

const RAW_EFFECTS: Record<Taint['effect'], RawEffect> = {
  NoSchedule: 'NO_SCHEDULE',
  PreferNoSchedule: 'PREFER_NO_SCHEDULE',
  NoExecute: 'NO_EXECUTE',
};

/** The taints of a node group in the words of Kubernetes; an effect that is not known yet is left out. */
export function toTaints(taints: RawTaint[] | undefined): Taint[] {
  return (taints ?? []).flatMap(({ key, value, effect }) => {
    const known = effect && EFFECTS[effect];
    if (!key || !known) return [];
    return [{ key, ...(value && { value }), effect: known }];
  });
}

/** A taint in the words of EKS. */
export function toRawTaint({ key, value, effect }: Taint): RawTaint {
  return { key, value, effect: RAW_EFFECTS[effect] };
}
