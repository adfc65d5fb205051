import { SERVICE_ACCOUNT_TOKEN } from './hints';
import { readTokenClaims } from './readTokenClaims';
import { refuse } from './refuse';
import { CLOCK_TOLERANCE_MILLISECONDS, UserCredential } from './UserCredential';
import { YamlNode } from './YamlNode';

const MOST_CHARACTERS = 16 * 1024;

/** Reads a bearer token. Codes: TOKEN_INVALID, TOKEN_EXPIRED, NO_CREDENTIALS. */
export function readToken(
  node: YamlNode,
  field: string,
  now: number,
): UserCredential {
  const token = textOf(node, field).replace(/\n$/, '');
  if (token.trim() === '') {
    throw refuse('NO_CREDENTIALS', 'The token is empty.', {
      field,
      hint: SERVICE_ACCOUNT_TOKEN,
    });
  }
  // What else were in it would end the header or be printed in an error of the HTTP layer.
  if (!/^[A-Za-z0-9._~+/=:-]+$/.test(token) || token.length > MOST_CHARACTERS) {
    throw invalid(field);
  }
  const { subject, expiresAt } = readTokenClaims(token);
  if (
    expiresAt !== undefined &&
    expiresAt < now - CLOCK_TOLERANCE_MILLISECONDS
  ) {
    throw refuse('TOKEN_EXPIRED', 'The token has expired.', {
      field,
      hint: SERVICE_ACCOUNT_TOKEN,
    });
  }
  return { auth: { kind: 'token', token }, subject, expiresAt };
}

function textOf(node: YamlNode, field: string): string {
  if (node.kind !== 'scalar') throw invalid(field);
  const isWord = /^(~|null|true|false)$/i.test(node.text);
  if (isWord && !node.quoted) throw invalid(field);
  return node.text;
}

function invalid(field: string) {
  return refuse(
    'TOKEN_INVALID',
    'The token must be a text of letters, digits and . _ ~ + / = : - only.',
    { field },
  );
}
