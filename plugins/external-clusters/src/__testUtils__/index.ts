export { changingProvider } from './changingProvider';
export { createApiMock } from './createApiMock';
export { createCluster, NOW } from './createCluster';
export { createFleet } from './createFleet';
export { createForm } from './createForm';
export {
  createFailedOperation,
  createOperation,
  createUpgradeOffer,
} from './createOperation';
export { createStatus } from './createStatus';
export { expectAccessible } from './expectAccessible';
export {
  backendDown,
  busy,
  changedOutside,
  notFound,
  permissionDenied,
} from './problems';
export { renderView } from './renderView';
export { testProviders } from './testProviders';
