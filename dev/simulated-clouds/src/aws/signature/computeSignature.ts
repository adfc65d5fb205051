import { createHash, createHmac } from 'node:crypto';
import { RequestSignature } from './RequestSignature';
import { SignedRequest } from './SignedRequest';

/**
 * The signature that the owner of the secret would have made for this request.
 *
 * Follows AWS's description of Signature Version 4 for services other than S3, whose paths are encoded once more.
 */
export function computeSignature(
  request: SignedRequest,
  signature: RequestSignature,
  secretAccessKey: string,
): string {
  const { date, region, service, amzDate } = signature;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = canonicalRequest(request, signature.signedHeaders);
  const toSign = ['AWS4-HMAC-SHA256', amzDate, scope, sha256(canonical)];
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, toSign.join('\n')).toString('hex');
}

function canonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
) {
  return [
    request.method,
    request.path.split('/').map(encode).join('/'),
    canonicalQuery(request.query),
    ...signedHeaders.map(name => `${name}:${headerValue(request, name)}`),
    '',
    signedHeaders.join(';'),
    // A claimed hash of another body would be signed all the same, so what counts is the body that came.
    sha256(request.body),
  ].join('\n');
}

function canonicalQuery(query: URLSearchParams) {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(
      ([a, valueA], [b, valueB]) => compare(a, b) || compare(valueA, valueB),
    )
    .map(pair => pair.join('='))
    .join('&');
}

function compare(a: string, b: string) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function headerValue({ headers }: SignedRequest, name: string) {
  return (headers[name] ?? '').trim().replace(/\s+/g, ' ');
}

/** RFC 3986: encodeURIComponent leaves five characters as they are. */
function encode(text: string) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: Buffer | string) {
  return createHash('sha256').update(content).digest('hex');
}
