/** Services that the simulator knows, as they stand in the scope of a signature. */
export type AwsServiceName = 'eks' | 'sts' | 'iam' | 'ec2';
