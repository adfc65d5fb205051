import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** For answers that end in the middle, or are no JSON at all though they say so. */
export function brokenJson(cause: unknown): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The server’s answer is broken JSON.',
    { code: 'NOT_JSON', cause },
  );
}

/** Not by class: the parser's errors may be of another realm than ours. */
export function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SyntaxError';
}
