export * from './createGkeProviderFactory';
