const BYTES = 16;

/** A key for one intent. Not `crypto.randomUUID`, which browsers withhold from portals without TLS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
