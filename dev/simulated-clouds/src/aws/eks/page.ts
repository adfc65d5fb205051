import { AwsError } from '../AwsError';

const MAXIMUM = 100;

export interface PageQuery {
  maxResults: string | null;
  nextToken: string | null;
  /** A fault: the token of the page leads to that same page. */
  pageLoop: boolean;
}

/**
 * Cuts one page of at most 100 names out of a list; a token goes on after the last name of its page, so names that
 * come or go in between neither repeat nor hide others.
 */
export function pageOf(
  names: readonly string[],
  query: PageQuery,
): { page: string[]; nextToken: string | null } {
  const size = sizeOf(query.maxResults);
  const after = query.nextToken ? decode(query.nextToken) : '';
  const rest = [...names].sort().filter(name => name > after);
  const page = rest.slice(0, size);
  if (query.pageLoop) return { page, nextToken: encode(after) };
  const last = page[page.length - 1];
  const nextToken =
    last !== undefined && rest.length > size ? encode(last) : null;
  return { page, nextToken };
}

function sizeOf(maxResults: string | null) {
  const size = maxResults === null ? MAXIMUM : Number(maxResults);
  if (Number.isInteger(size) && size >= 1 && size <= MAXIMUM) return size;
  throw AwsError.invalidParameter(
    `maxResults must be between 1 and ${MAXIMUM}`,
    {},
  );
}

function encode(after: string) {
  return Buffer.from(JSON.stringify({ after })).toString('base64');
}

function decode(token: string): string {
  try {
    const { after } = JSON.parse(Buffer.from(token, 'base64').toString());
    if (typeof after === 'string') return after;
  } catch {
    // Whatever is wrong with it, the caller gets the same answer.
  }
  throw AwsError.invalidParameter('Invalid value for nextToken', {});
}
