export { ClusterActivity } from './ClusterActivity';
export { OperationBanner } from './OperationBanner';
export { OperationHint } from './OperationHint';
export { OperationList } from './OperationList';
export { useOperations } from './useOperations';
