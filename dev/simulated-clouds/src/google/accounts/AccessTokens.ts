import { randomBytes } from 'node:crypto';
import { Clock } from '../../core';
import { ServiceAccount } from './ServiceAccount';

/** Seconds that an access token lives: what Google's token endpoint answers as `expires_in`. */
export const ACCESS_TOKEN_SECONDS = 3600;

export interface AccessToken {
  account: ServiceAccount;
  scopes: readonly string[];
  /** Epoch milliseconds of the simulated clock. */
  expiresAt: number;
}

/** The OAuth access tokens that were issued and have not been revoked. */
export class AccessTokens {
  private readonly tokens = new Map<string, AccessToken>();

  constructor(private readonly clock: Clock) {}

  issue(account: ServiceAccount, scopes: readonly string[]): string {
    const token = `ya29.c.${randomBytes(96).toString('base64url')}`;
    const expiresAt = this.clock.now() + ACCESS_TOKEN_SECONDS * 1000;
    this.tokens.set(token, { account, scopes, expiresAt });
    return token;
  }

  /** The token's facts, or undefined when it was never issued, has expired or was revoked. */
  find(token: string): AccessToken | undefined {
    const found = this.tokens.get(token);
    if (found && found.expiresAt <= this.clock.now()) {
      this.tokens.delete(token);
      return undefined;
    }
    return found;
  }

  revokeAllOf(account: ServiceAccount) {
    for (const [token, issued] of this.tokens) {
      if (issued.account === account) this.tokens.delete(token);
    }
  }
}
