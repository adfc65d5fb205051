export { UpgradeDialog } from './UpgradeDialog';
export { toDate, UpgradeTargets } from './UpgradeTargets';
export { useUpgradeOffer } from './useUpgradeOffer';
export { defaultTarget, firstTarget } from './versionSkew';
