export { EntityExternalClusterCard } from './EntityExternalClusterCard';
export { EntityExternalClusterContent } from './EntityExternalClusterContent';
