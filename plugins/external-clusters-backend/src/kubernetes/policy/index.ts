export { ConnectionPolicy, type AddressSource } from './ConnectionPolicy';
export { type NetworkSettings } from './NetworkSettings';
export { addressRange, type AddressRange } from './addressRange';
