import { EksUpdate } from './EksUpdate';

/** The `update` of DescribeUpdate and of everything that starts an update. */
export function updateBody({ id, status, request, createdAt }: EksUpdate) {
  const { type, params, failure } = request;
  const failed = status === 'Failed' && failure;
  return {
    id,
    status,
    type,
    params,
    createdAt: createdAt / 1000,
    errors: failed
      ? [
          {
            errorCode: failed.code,
            errorMessage: failed.message,
            resourceIds: failed.resourceIds,
          },
        ]
      : [],
    ...(status === 'Cancelled' && { cancellation: { status: 'Successful' } }),
  };
}
