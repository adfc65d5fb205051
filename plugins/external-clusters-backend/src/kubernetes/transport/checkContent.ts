import { ProviderError } from 'backstage-plugin-external-clusters-node';
import type { Dispatcher } from 'undici';
import { ClusterCall } from './ClusterCall';
import { headerOf } from './headerOf';

/** Gives the content type of an answer; refuses compressed ones, and other types than JSON where JSON was asked for. */
export function checkContent(
  { headers }: Pick<Dispatcher.ResponseData, 'headers'>,
  { accept }: ClusterCall,
): string {
  const encoding = headerOf(headers, 'content-encoding') ?? 'identity';
  const contentType = headerOf(headers, 'content-type') ?? '';
  const isJson = /^application\/json\s*(;|$)/i.test(contentType);
  if (encoding.toLowerCase() !== 'identity' || (accept !== 'text' && !isJson)) {
    throw new ProviderError(
      'Unavailable',
      'The server’s answer is not JSON: it may be another kind of server, or a sign-in page before it.',
      { code: 'NOT_JSON' },
    );
  }
  return contentType;
}
