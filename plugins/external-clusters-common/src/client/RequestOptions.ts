/**
 * Options of every call of {@link ExternalClustersApi}.
 *
 * @public
 */
export interface RequestOptions {
  /** Backstage token to call with; needed in a backend, absent in the browser, where the fetch API adds it. */
  token?: string;
  /** Gives the call up. */
  signal?: AbortSignal;
}
