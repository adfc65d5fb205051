import { GoogleError } from '../GoogleError';

const USUAL_SIZE = 500;

/** One page of a list of Compute Engine: `maxResults` long, from the place that `pageToken` names. */
export function pageOf<T>(
  items: T[],
  query: Record<string, unknown>,
): { items?: T[]; nextPageToken?: string } {
  const size = Math.min(Number(query.maxResults ?? USUAL_SIZE), USUAL_SIZE);
  const start = startOf(query.pageToken);
  const end = start + size;
  const page = items.slice(start, end);
  return {
    ...(page.length > 0 && { items: page }),
    ...(end < items.length && { nextPageToken: tokenOf(end) }),
  };
}

function tokenOf(index: number): string {
  return Buffer.from(`at:${index}`).toString('base64url');
}

function startOf(token: unknown): number {
  if (token === undefined) return 0;
  const text = Buffer.from(String(token), 'base64url').toString();
  const [, index] = /^at:(\d+)$/.exec(text) ?? [];
  if (index) return Number(index);
  throw new GoogleError(
    'INVALID_ARGUMENT',
    "Invalid value for field 'pageToken'.",
  );
}
