export * from './policy';
export * from './kubeconfig';
export * from './reader';
export { createKubernetesReader } from './createKubernetesReader';
export { clusterRef, isClusterUid } from './clusterRef';
export { plainText } from './plainText';
export { readinessIfTold } from './readinessIfTold';
export {
  PATH_RIGHTS,
  READ_RIGHTS,
  rightInWords,
  VERSION_RIGHT,
} from './readRights';
export { isRefused } from './refusedCredentials';
export { isPortalBusy } from './transport';
export { testConnection, type ConnectionTestInput } from './testConnection';
