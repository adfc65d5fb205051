export { UpgradeDialog } from './UpgradeDialog';
export { toDate, UpgradeTargets } from './UpgradeTargets';
export { useUpgradeOffer } from './useUpgradeOffer';
export { firstTarget } from './versionSkew';
