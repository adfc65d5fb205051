import { EksUpdate } from './EksUpdate';

/** The `update` of DescribeUpdate and of everything that starts an update. */
export function updateBody({ id, status, request, createdAt }: EksUpdate) {
  return {
    id,
    status,
    type: request.type,
    params: request.params,
    createdAt: createdAt / 1000,
    errors: [],
  };
}
