interface InstanceSize {
  /** Virtual cores. */
  cpu: number;
  /** GiB. */
  memory: number;
}

export const DEFAULT_INSTANCE_TYPE = 'm5.large';

const CORES_OF_SIZE: Readonly<Record<string, number>> = {
  medium: 2,
  large: 2,
  xlarge: 4,
  '2xlarge': 8,
  '4xlarge': 16,
  '8xlarge': 32,
};

/** GiB per core: compute, general purpose and memory families. */
const MEMORY_PER_CORE: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };

/** Cores and memory of an EC2 instance type; the burstable `t` family has 4 GiB (medium) and 8 (large) for 2 cores. */
export function instanceSize(instanceType: string): InstanceSize {
  const [family = '', size = ''] = instanceType.split('.');
  const cpu = CORES_OF_SIZE[size] ?? 2;
  if (size === 'medium') return { cpu, memory: 4 };
  return { cpu, memory: cpu * (MEMORY_PER_CORE[family.charAt(0)] ?? 4) };
}
