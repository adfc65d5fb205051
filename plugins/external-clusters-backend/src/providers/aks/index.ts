export * from './createAksProviderFactory';
