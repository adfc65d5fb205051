import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { externalClustersApiFactory } from '../api';

/** The client of the backend. */
export const externalClustersApi = ApiBlueprint.make({
  params: defineParams => defineParams(externalClustersApiFactory),
});
