export * from './callProvider';
export * from './FencedWriter';
export * from './OpenedAccount';
export * from './retryAfter';
export * from './Tick';
export * from './Timer';
export * from './Worker';
