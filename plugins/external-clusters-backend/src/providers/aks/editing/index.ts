export { AksClusterEditor } from './AksClusterEditor';
export { AksOffers } from './AksOffers';
export { AksResources } from './AksResources';
export { ArmCalls } from './ArmCalls';
