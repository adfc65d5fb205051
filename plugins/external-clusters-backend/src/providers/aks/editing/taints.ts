import { Taint } from 'backstage-plugin-external-clusters-common';

const EFFECTS: Record<string, Taint['effect']> = {
  NoSchedule: 'NoSchedule',
  PreferNoSchedule: 'PreferNoSchedule',
  NoExecute: 'NoExecute',
};

/** Reads Azure's `key=value:NoSchedule`; what is not written like that is no taint. */
export function parseTaints(texts: string[]): Taint[] {
  return texts.flatMap(text => {
    const [, key, value, word] =
      /^([^=:]+)(?:=([^:]*))?:(\w+)$/.exec(text) ?? [];
    const effect = EFFECTS[word ?? ''];
    if (!key || !effect) return [];
    return [value ? { key, value, effect } : { key, effect }];
  });
}

/** Writes a taint as Azure does. */
export function writeTaint({ key, value, effect }: Taint): string {
  return value ? `${key}=${value}:${effect}` : `${key}:${effect}`;
}
