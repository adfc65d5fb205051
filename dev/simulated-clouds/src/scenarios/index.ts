export * from './demoScenario';
export * from './emptyScenario';
export * from './fleetScenario';
export * from './Scenario';
