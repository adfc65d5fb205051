export * from './createEksProviderFactory';
