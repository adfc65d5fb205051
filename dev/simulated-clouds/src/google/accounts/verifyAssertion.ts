import { decodeJwt, JWTPayload, jwtVerify } from 'jose';
import { ServiceAccount } from './ServiceAccount';
import { ServiceAccounts } from './ServiceAccounts';

export type VerifiedAssertion =
  | { kind: 'Verified'; account: ServiceAccount; claims: JWTPayload }
  | { kind: 'UnknownAccount' }
  | { kind: 'BadSignature' }
  | { kind: 'BadTimes' }
  | { kind: 'NotAnAssertion' };

/** Google takes assertions of at most an hour. */
const MAX_LIFE_SECONDS = 3600;

/**
 * Checks a JWT that a client signed with a service account's key (RS256), as a bearer or as a grant.
 *
 * Its times are checked against the machine's clock and not the simulated one: the client knows no other.
 */
export async function verifyAssertion(
  assertion: string,
  accounts: ServiceAccounts,
): Promise<VerifiedAssertion> {
  const issuer = issuerOf(assertion);
  if (!issuer) return { kind: 'NotAnAssertion' };
  const account = accounts.find(issuer);
  if (!account) return { kind: 'UnknownAccount' };
  try {
    const { payload } = await jwtVerify(assertion, account.publicKey, {
      algorithms: ['RS256'],
      clockTolerance: 10,
      requiredClaims: ['iat', 'exp'],
    });
    return livesTooLong(payload)
      ? { kind: 'BadTimes' }
      : { kind: 'Verified', account, claims: payload };
  } catch (error) {
    return { kind: isAboutTimes(error) ? 'BadTimes' : 'BadSignature' };
  }
}

function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

function livesTooLong({ iat = 0, exp = Infinity }: JWTPayload) {
  return exp - iat > MAX_LIFE_SECONDS;
}

function isAboutTimes(error: unknown) {
  const code = (error as { code?: string }).code;
  return (
    code === 'ERR_JWT_EXPIRED' || code === 'ERR_JWT_CLAIM_VALIDATION_FAILED'
  );
}
