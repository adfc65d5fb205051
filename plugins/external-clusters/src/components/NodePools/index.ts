export { NodePoolsTab } from './NodePoolsTab';
