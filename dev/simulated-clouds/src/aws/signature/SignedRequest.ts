/** The parts of a request that a signature covers, as they were on the wire. */
export interface SignedRequest {
  method: string;
  /** Not decoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}
