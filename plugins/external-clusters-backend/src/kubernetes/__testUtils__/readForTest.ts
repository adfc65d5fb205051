import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { readKubeconfig } from '../kubeconfig';
import { ConnectionPolicy } from '../policy';
import { networkSettings } from './networkSettings';

export const NOW = Date.UTC(2026, 0, 1);
export const DAY = 24 * 60 * 60 * 1000;

/** Reads under the product's default policy. */
export function read(text: string, context?: string) {
  const policy = new ConnectionPolicy(networkSettings({}));
  return readKubeconfig(text, { now: NOW, policy, context });
}

/** The refusal of a kubeconfig, which is of our own class and shows none of the values marked CANARY. */
export function refusalOf(text: string): ProviderError {
  const error = errorOf(text);
  if (!isProviderError(error)) throw error;
  if (error.kind !== 'InvalidRequest') throw new Error(error.kind);
  const shown = `${JSON.stringify(error)} ${error.message}`;
  if (shown.includes('CANARY')) throw new Error(`It shows ${shown}`);
  return error;
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** A token whose claims nobody signed. */
export function jwt(claims: object): string {
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`;
}

function errorOf(text: string): unknown {
  try {
    read(text);
  } catch (error) {
    return error;
  }
  return new Error('It was accepted');
}
