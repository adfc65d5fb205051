export { ClusterInside } from './ClusterInside';
export { InsideReads } from './InsideReads';
export { silenceOf } from './requireAnswering';
