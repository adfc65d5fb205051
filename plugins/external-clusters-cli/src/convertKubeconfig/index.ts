export { addConvertOptions, type RawOptions } from './addConvertOptions';
export { convertKubeconfig } from './convertKubeconfig';
export { readOptions } from './readOptions';
