export { ChangeDialog } from './ChangeDialog';
export { ChangeProblem } from './ChangeProblem';
export { clusterMenuActions } from './clusterMenuActions';
export type { ClusterDialogProps } from './ClusterDialogProps';
export { parseDifference, toTaintText } from './toDifferenceText';
export { useChange } from './useChange';
