export * from './AwsAccountSpec';
export * from './AwsSimulator';
export * from './eks/clusterVersions';
export * from './eks/EksTimings';
export * from './EksClusterSpec';
export * from './offer';
