export * from './AwsNetworkSpec';
export * from './AwsOffer';
export * from './AwsQuotas';
export * from './instanceTypes';
export * from './InstanceTypeSpec';
export * from './LaunchTemplateSpec';
export * from './regions';
