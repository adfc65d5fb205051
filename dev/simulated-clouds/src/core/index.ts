export * from './CallLog';
export * from './CertificateAuthority';
export * from './Clock';
export * from './FaultPlan';
export * from './listen';
export * from './simulateCall';
export * from './SimulatorContext';
export * from './Timeline';
