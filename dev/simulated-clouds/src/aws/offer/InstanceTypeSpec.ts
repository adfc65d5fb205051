/** What EC2 says about an instance type. */
export interface InstanceTypeSpec {
  /** `m6i.large`. */
  name: string;
  architecture: 'x86_64' | 'arm64';
  /** Virtual cores. */
  cpu: number;
  /** GiB. */
  memory: number;
  /** Graphics processors; none when not given. */
  gpu?: number;
  /** Whether it can be had as spot instance; true when not given. */
  spot?: boolean;
}
