export { createApiMock } from './createApiMock';
export { createCluster, NOW } from './createCluster';
export { createFleet } from './createFleet';
export { createStatus } from './createStatus';
export { expectAccessible } from './expectAccessible';
export { backendDown, notFound, permissionDenied } from './problems';
export { renderView } from './renderView';
export { testProviders } from './testProviders';
