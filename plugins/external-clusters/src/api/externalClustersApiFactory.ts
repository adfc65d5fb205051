import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ExternalClustersClient } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from './externalClustersApiRef';

/** Makes the default {@link externalClustersApiRef}: a client over HTTP, signed in as the user. */
export const externalClustersApiFactory = createApiFactory({
  api: externalClustersApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new ExternalClustersClient({ discoveryApi, fetchApi }),
});
