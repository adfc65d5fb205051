export * from './createObservedWorld';
export * from './FakeCloud';
export * from './FakeInside';
export * from './ManualTimer';
export * from './until';
