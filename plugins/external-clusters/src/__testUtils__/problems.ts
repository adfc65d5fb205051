import {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';

/** The backend did not answer. */
export const backendDown = new ExternalClustersError(
  { code: BACKEND_UNREACHABLE, message: 'The backend did not answer' },
  {},
);

/** The user lacks the permission. */
export const permissionDenied = new ExternalClustersError(
  { code: 'NotAllowedError', message: 'Unauthorized' },
  { status: 403 },
);

/** What was asked for is not there, or not the user's. */
export const notFound = new ExternalClustersError(
  { code: 'NotFound', message: 'No such cluster' },
  { status: 404 },
);
