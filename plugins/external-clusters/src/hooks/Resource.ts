import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';

/**
 * Something that the backend was asked for.
 *
 * A failed refresh keeps the last value and says so in `refreshError`; `pending` is true while the
 * value still answers an earlier question, e.g. the filter before.
 */
export type Resource<T> =
  | { kind: 'Loading' }
  | { kind: 'Failed'; error: ExternalClustersError }
  | {
      kind: 'Loaded';
      value: T;
      pending: boolean;
      refreshError?: ExternalClustersError;
    };
