import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ConnectionPolicy } from '../policy';
import { refuse } from './refuse';
import { YamlNode } from './YamlNode';

/**
 * Reads the address of the API server: `https://host[:port][/path]`, without a final slash.
 * Codes: SERVER_INVALID, HTTPS_REQUIRED, ADDRESS_DENIED, PRIVATE_ADDRESS.
 */
export function readServer(
  node: YamlNode | undefined,
  field: string,
  policy: ConnectionPolicy,
): string {
  const url = parseServer(node, field);
  try {
    policy.checkUrl(url, 'User');
  } catch (error) {
    throw isProviderError(error) ? atField(error, field) : error;
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parseServer(node: YamlNode | undefined, field: string): URL {
  const text = node?.kind === 'scalar' ? node.text : '';
  if (/^http:\/\//i.test(text)) {
    throw refuse(
      'HTTPS_REQUIRED',
      'The server is reached without TLS (http:), which would show the credential to others.',
      { field, hint: 'Use the https: address of the API server.' },
    );
  }
  const url = isPlainAddress(text) ? URL.parse(text) : null;
  if (!url || url.port === '0' || url.username || url.password) {
    throw refuse(
      'SERVER_INVALID',
      'The server must be https://host[:port][/path], without user, query or fragment.',
      { field },
    );
  }
  return url;
}

/** URL parsers drop tabs and turn back-slashes round, so such addresses are refused before they see them. */
function isPlainAddress(text: string): boolean {
  return (
    /^https:\/\/[^/]/i.test(text) &&
    text.length <= 2048 &&
    !/[\s\\?#@\p{C}]/u.test(text)
  );
}

function atField(error: ProviderError, field: string): ProviderError {
  const { code, hint, details } = error;
  return new ProviderError(error.kind, error.message, {
    code,
    hint,
    details,
    field,
  });
}
