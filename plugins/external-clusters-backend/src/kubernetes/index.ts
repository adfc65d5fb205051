export * from './policy';
export * from './kubeconfig';
export * from './reader';
export { createKubernetesReader } from './createKubernetesReader';
export { clusterRef, isClusterUid } from './clusterRef';
export { plainText } from './plainText';
export { readinessIfTold } from './readinessIfTold';
export { READ_RIGHTS, rightInWords } from './readRights';
export { testConnection, type ConnectionTestInput } from './testConnection';
