export { accessResources } from './accessResources';
export { accessRouter } from './accessRouter';
export { AccessStore } from './AccessStore';
