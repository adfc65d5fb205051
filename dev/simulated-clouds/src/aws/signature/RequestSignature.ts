import { SignatureError } from './SignatureError';
import { SignedRequest } from './SignedRequest';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const AMZ_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** What a request claims about its signature (Signature Version 4). */
export interface RequestSignature {
  accessKeyId: string;
  /** `YYYYMMDD`. */
  date: string;
  region: string;
  service: string;
  /** Lower-case names. */
  signedHeaders: readonly string[];
  signature: string;
  /** `YYYYMMDDTHHMMSSZ`. */
  amzDate: string;
  sessionToken?: string;
  /** Whether it is in the query, as of a presigned URL. */
  isPresigned: boolean;
}

/** Reads the signature from the header or the query; `undefined` when there is none, throws for one that is incomplete. */
export function readSignature(
  request: SignedRequest,
): RequestSignature | undefined {
  const { headers, query } = request;
  if (query.get('X-Amz-Algorithm') === ALGORITHM) return readPresigned(query);
  const { authorization } = headers;
  if (!authorization?.startsWith(ALGORITHM)) return undefined;
  const part = (name: string) =>
    new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? '';
  return complete({
    credential: part('Credential'),
    signedHeaders: part('SignedHeaders'),
    signature: part('Signature'),
    amzDate: headers['x-amz-date'] ?? '',
    sessionToken: headers['x-amz-security-token'],
    isPresigned: false,
  });
}

/** Epoch milliseconds of an X-Amz-Date; NaN when it is none. */
export function parseAmzDate(amzDate: string): number {
  return Date.parse(amzDate.replace(AMZ_DATE, '$1-$2-$3T$4:$5:$6Z'));
}

/** The X-Amz-Date form of epoch milliseconds. */
export function toAmzDate(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace(/-|:|\.\d+/g, '');
}

function readPresigned(query: URLSearchParams): RequestSignature {
  const parameter = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  return complete({
    credential: parameter('Credential'),
    signedHeaders: parameter('SignedHeaders'),
    signature: parameter('Signature'),
    amzDate: parameter('Date'),
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    isPresigned: true,
  });
}

interface RawSignature {
  credential: string;
  signedHeaders: string;
  signature: string;
  amzDate: string;
  sessionToken: string | undefined;
  isPresigned: boolean;
}

function complete(raw: RawSignature): RequestSignature {
  const [accessKeyId, date, region, service, end] = raw.credential.split('/');
  const isComplete =
    accessKeyId && date && region && service && end === 'aws4_request';
  if (!isComplete || !raw.signedHeaders || !raw.signature || !raw.amzDate) {
    throw new SignatureError(
      'Incomplete',
      'Authorization header is not complete',
    );
  }
  return {
    accessKeyId,
    date,
    region,
    service,
    signedHeaders: raw.signedHeaders.split(';'),
    signature: raw.signature,
    amzDate: raw.amzDate,
    sessionToken: raw.sessionToken,
    isPresigned: raw.isPresigned,
  };
}
