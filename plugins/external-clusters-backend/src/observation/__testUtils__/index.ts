export * from './createObservedWorld';
export * from './FakeCloud';
export * from './FakeInside';
