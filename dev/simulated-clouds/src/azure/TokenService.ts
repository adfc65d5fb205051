import {
  generateKeyPairSync,
  JsonWebKey,
  randomBytes,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { Clock } from '../core';

export interface TokenClaims {
  aud: string;
  iss: string;
  tid: string;
  appid: string;
  oid: string;
  /** Epoch seconds, as in every JSON web token. */
  exp: number;
}

export type TokenVerdict =
  | { kind: 'Valid'; claims: TokenClaims }
  | { kind: 'Expired'; claims: TokenClaims }
  | { kind: 'Invalid' };

/** Signs and checks the access tokens of the simulated Entra ID; a token lives one hour of the clouds' clock. */
export class TokenService {
  readonly lifetimeSeconds = 3599;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly keyId = randomUUID();

  constructor(private readonly clock: Clock) {}

  /** Issues a token for an application alone, as the client credentials grant does. */
  issue(identity: {
    tenantId: string;
    clientId: string;
    objectId: string;
    audience: string;
  }): string {
    const now = this.nowInSeconds();
    const header = { typ: 'JWT', alg: 'ES256', kid: this.keyId };
    const payload = {
      aud: identity.audience,
      iss: `https://sts.windows.net/${identity.tenantId}/`,
      iat: now,
      nbf: now,
      exp: now + this.lifetimeSeconds,
      appid: identity.clientId,
      appidacr: '1',
      idtyp: 'app',
      oid: identity.objectId,
      sub: identity.objectId,
      tid: identity.tenantId,
      uti: randomBytes(16).toString('base64url'),
      ver: '1.0',
    };
    const signed = `${encode(header)}.${encode(payload)}`;
    return `${signed}.${this.signatureOf(signed)}`;
  }

  /** Checks signature and expiry; whom the token is for is left to the caller. */
  check(token: string): TokenVerdict {
    const [header, payload, signature] = token.split('.');
    if (!header || !payload || !signature) return { kind: 'Invalid' };
    if (!this.isSigned(`${header}.${payload}`, signature)) {
      return { kind: 'Invalid' };
    }
    const claims: TokenClaims = JSON.parse(
      Buffer.from(payload, 'base64url').toString(),
    );
    return {
      kind: claims.exp > this.nowInSeconds() ? 'Valid' : 'Expired',
      claims,
    };
  }

  /** The public key, as the tenant's key document shows it. */
  get publicKey(): JsonWebKey {
    return {
      ...this.keys.publicKey.export({ format: 'jwk' }),
      kid: this.keyId,
      use: 'sig',
      alg: 'ES256',
    };
  }

  private nowInSeconds() {
    return Math.floor(this.clock.now() / 1000);
  }

  private signatureOf(text: string) {
    const key = {
      key: this.keys.privateKey,
      dsaEncoding: 'ieee-p1363' as const,
    };
    return sign('sha256', Buffer.from(text), key).toString('base64url');
  }

  private isSigned(text: string, signature: string) {
    const key = {
      key: this.keys.publicKey,
      dsaEncoding: 'ieee-p1363' as const,
    };
    return verify(
      'sha256',
      Buffer.from(text),
      key,
      Buffer.from(signature, 'base64url'),
    );
  }
}

function encode(value: object) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
