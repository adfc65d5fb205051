export { KubeconfigSource, type SourceContext } from './KubeconfigSource';
export { readSource } from './readSource';
