export { changingProvider } from './changingProvider';
export { createApiMock } from './createApiMock';
export { createCluster, NOW } from './createCluster';
export { createFleet } from './createFleet';
export { createForm } from './createForm';
export {
  createEvent,
  createEventList,
  createNode,
  createNodeList,
  createUsage,
} from './createInside';
export {
  createFailedOperation,
  createOperation,
  createUpgradeOffer,
} from './createOperation';
export { createRights } from './createRights';
export { createStatus } from './createStatus';
export { expectAccessible } from './expectAccessible';
export {
  backendDown,
  busy,
  changedOutside,
  notFound,
  clusterStopped,
  permissionDenied,
} from './problems';
export { renderView } from './renderView';
export { testProviders } from './testProviders';
