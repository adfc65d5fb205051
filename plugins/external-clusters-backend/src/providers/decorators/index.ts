export * from './createProviderLimiter';
export * from './ProviderCallBudget';
export * from './Timing';
export * from './withLimits';
export type { CallAttributes, CallCounter } from './withMetrics';
