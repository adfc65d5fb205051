import {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
  FieldDifference,
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

/** The cluster is not asked, because nobody expects it to answer. */
export const clusterStopped = new ExternalClustersError(
  {
    code: 'CLUSTER_SILENT',
    message: 'The cluster is stopped: there is nothing to see in it.',
    hint: 'Come back when it runs.',
  },
  { status: 409 },
);

/** Something else runs on the cluster. */
export const busy = new ExternalClustersError(
  { code: 'BUSY', message: 'The cluster is busy with: Upgrade to 1.34.1.' },
  { status: 409 },
);

/** Somebody changed fields in the cloud since they were shown. */
export function changedOutside(
  ...differences: FieldDifference[]
): ExternalClustersError {
  return new ExternalClustersError(
    {
      code: 'CHANGED_OUTSIDE',
      message: 'It was changed in the cloud since you opened this dialog',
      differences,
    },
    { status: 409 },
  );
}
