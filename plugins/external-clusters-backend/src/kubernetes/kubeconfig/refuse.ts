import {
  ProviderError,
  ProviderErrorOptions,
} from 'backstage-plugin-external-clusters-node';

/** Makes the error with which a kubeconfig, or a part of it, is refused. */
export function refuse(
  code: string,
  message: string,
  facts: Omit<ProviderErrorOptions, 'code' | 'cause'>,
): ProviderError {
  return new ProviderError('InvalidRequest', message, { ...facts, code });
}
