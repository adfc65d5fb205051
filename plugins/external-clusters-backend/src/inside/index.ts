export { ClusterInside } from './ClusterInside';
export { InsideReads } from './InsideReads';
