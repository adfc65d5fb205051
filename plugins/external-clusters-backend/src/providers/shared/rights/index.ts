export * from './CloudRight';
export * from './inShell';
export * from './kubectlGrant';
export * from './toProviderRights';
