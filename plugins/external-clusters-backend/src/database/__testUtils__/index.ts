export * from './anObservation';
export * from './createTestStores';
export * from './OffsetClock';
export * from './testDatabases';
