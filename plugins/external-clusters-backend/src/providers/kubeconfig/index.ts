export * from './createKubeconfigProviderFactory';
