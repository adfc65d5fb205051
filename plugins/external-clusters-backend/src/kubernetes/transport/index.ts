export { isPortalBusy } from './BodyBudget';
export { type ClusterAnswer, type ClusterCall } from './ClusterCall';
export { ClusterTransport } from './ClusterTransport';
export { fitToSource } from './fitToSource';
export { resolveHost } from './resolveHost';
export {
  INTERACTIVE_LIMITS,
  type ResolveHost,
  type TransportLimits,
  type TransportSettings,
} from './TransportSettings';
