import { Clock } from '../../core';
import { AwsPrincipal } from '../identity/AwsPrincipal';
import { Credential } from '../identity/Credential';
import { SignatureError } from '../signature/SignatureError';
import { verifySignature } from '../signature/verifySignature';

const PREFIX = 'k8s-aws-v1.';
/** aws-iam-authenticator looks at no token that is longer. */
const MAXIMUM_LENGTH = 4 * 1024;
const CLUSTER_HEADER = 'x-k8s-aws-id';
const STS_HOST =
  /^(sts(\.[a-z0-9-]+)?\.amazonaws\.com(\.cn)?|(127\.0\.0\.1|localhost):\d+)$/;
const ALLOWED_PARAMETERS = new Set([
  'action',
  'version',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
]);

/**
 * Tells who made the bearer token of an EKS cluster: a presigned GetCallerIdentity that was signed for that very
 * cluster, at most 15 minutes ago (the rules of aws-iam-authenticator, pkg/token). `undefined` for any other token.
 */
export function readClusterToken(
  token: string,
  clusterName: string,
  findCredential: (accessKeyId: string) => Credential | undefined,
  clock: Clock,
): AwsPrincipal | undefined {
  const url = urlOf(token);
  if (!url || !isCallerIdentity(url)) return undefined;
  const request = {
    method: 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: { host: url.host, [CLUSTER_HEADER]: clusterName },
    body: Buffer.alloc(0),
  };
  try {
    const verified = verifySignature(request, findCredential, clock);
    return verified.credential.principal;
  } catch (error) {
    if (error instanceof SignatureError) return undefined;
    throw error;
  }
}

function urlOf(token: string): URL | undefined {
  if (!token.startsWith(PREFIX) || token.length > MAXIMUM_LENGTH) {
    return undefined;
  }
  const encoded = token.slice(PREFIX.length);
  if (!/^[\w-]+$/.test(encoded)) return undefined;
  const text = Buffer.from(encoded, 'base64url').toString();
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isCallerIdentity({ host, pathname, searchParams }: URL) {
  const names = [...searchParams.keys()].map(name => name.toLowerCase());
  const signed = (searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
  const expires = Number(searchParams.get('X-Amz-Expires') ?? '0');
  return (
    STS_HOST.test(host) &&
    pathname === '/' &&
    names.every(name => ALLOWED_PARAMETERS.has(name)) &&
    searchParams.get('Action') === 'GetCallerIdentity' &&
    signed.includes(CLUSTER_HEADER) &&
    expires >= 0 &&
    expires <= 900
  );
}
