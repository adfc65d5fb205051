export { type KubeconfigReading } from './KubeconfigReading';
export { readKubeconfig, type KubeconfigOptions } from './readKubeconfig';
export { readTokenClaims } from './readTokenClaims';
