export {
  type ConvertedCluster,
  type ConvertedContext,
} from './ConvertedContext';
export { toConvertedCluster } from './toConvertedCluster';
export { toKubeconfig } from './toKubeconfig';
export { writePrivately } from './writePrivately';
