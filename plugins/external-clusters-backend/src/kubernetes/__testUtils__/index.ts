export * from './kubeconfigInputs';
