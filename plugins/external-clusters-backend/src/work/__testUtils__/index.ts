export * from './ManualTimer';
export * from './until';
