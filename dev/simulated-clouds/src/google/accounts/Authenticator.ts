import { GoogleError } from '../GoogleError';
import { AccessTokens } from './AccessTokens';
import { ServiceAccount } from './ServiceAccount';
import { ServiceAccounts } from './ServiceAccounts';
import { verifyAssertion } from './verifyAssertion';

const SCOPES_OF_READS = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/cloud-platform.read-only',
  'https://www.googleapis.com/auth/container',
  'https://www.googleapis.com/auth/container.read-only',
];
const SCOPES_OF_WRITES = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/container',
];
const WANTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** Who calls, and what the token that it showed is good for. */
export interface Caller {
  account: ServiceAccount;
  /** Undefined for a self-signed JWT with an audience: that is good for everything of that audience. */
  scopes?: readonly string[];
}

/** Tells who stands behind an `Authorization` header. */
export class Authenticator {
  constructor(
    private readonly accounts: ServiceAccounts,
    private readonly tokens: AccessTokens,
    private readonly audience: string,
  ) {}

  /** @throws GoogleError UNAUTHENTICATED for a header that is missing, unknown, expired or wrongly signed. */
  async authenticate(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      throw new GoogleError(
        'UNAUTHENTICATED',
        `Request is missing required authentication credential. ${WANTED}`,
      );
    }
    const caller = this.findToken(token) ?? (await this.verifyJwt(token));
    if (!caller) {
      throw new GoogleError(
        'UNAUTHENTICATED',
        `Request had invalid authentication credentials. ${WANTED}`,
      );
    }
    return caller;
  }

  /** The caller of an OAuth access token: all that a cluster's own API accepts. */
  findToken(token: string): Caller | undefined {
    return this.tokens.find(token);
  }

  private async verifyJwt(token: string): Promise<Caller | undefined> {
    const verified = await verifyAssertion(token, this.accounts);
    if (verified.kind !== 'Verified') return undefined;
    const { account, claims } = verified;
    if (typeof claims.scope === 'string') {
      return { account, scopes: claims.scope.split(' ') };
    }
    return claims.aud === this.audience ? { account } : undefined;
  }
}

/** True when the token's scopes cover a read or a write of the Kubernetes Engine API. */
export function coversScope({ scopes }: Caller, access: 'view' | 'full') {
  if (!scopes) return true;
  const accepted = access === 'view' ? SCOPES_OF_READS : SCOPES_OF_WRITES;
  return scopes.some(scope => accepted.includes(scope));
}
