import { plainText } from '../plainText';

/** What a JWT says of itself. Nobody verified it: for people and for warnings only. */
export interface TokenClaims {
  subject?: string;
  /** Epoch milliseconds. */
  expiresAt?: number;
}

/** Reads `sub` and `exp` of a JWT; empty for any other token. */
export function readTokenClaims(token: string): TokenClaims {
  const parts = token.split('.');
  const payload = parts.length === 3 ? parseObject(parts[1] ?? '') : undefined;
  if (!payload) return {};
  const { sub, exp } = payload;
  return {
    subject: typeof sub === 'string' ? plainText(sub, 253) : undefined,
    expiresAt:
      typeof exp === 'number' && exp >= 0 && exp < 1e11
        ? Math.floor(exp * 1000)
        : undefined,
  };
}

function parseObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(part, 'base64url').toString('utf8'),
    );
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
