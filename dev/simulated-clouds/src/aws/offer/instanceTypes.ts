import { InstanceTypeSpec } from './InstanceTypeSpec';

const SIZES = { large: 2, xlarge: 4, '2xlarge': 8, '4xlarge': 16 };

/** The instance types that every region has at first; families as AWS describes them, with their common sizes. */
export const INSTANCE_TYPES: readonly InstanceTypeSpec[] = [
  { name: 't3.medium', architecture: 'x86_64', cpu: 2, memory: 4 },
  { name: 't3.large', architecture: 'x86_64', cpu: 2, memory: 8 },
  { name: 't4g.medium', architecture: 'arm64', cpu: 2, memory: 4 },
  { name: 't4g.large', architecture: 'arm64', cpu: 2, memory: 8 },
  ...family('m5', 'x86_64', 4),
  ...family('m6i', 'x86_64', 4),
  ...family('m7g', 'arm64', 4),
  ...family('c6i', 'x86_64', 2),
  ...family('c7g', 'arm64', 2),
  ...family('r6i', 'x86_64', 8),
  { name: 'g5.xlarge', architecture: 'x86_64', cpu: 4, memory: 16, gpu: 1 },
  {
    name: 'p4d.24xlarge',
    architecture: 'x86_64',
    cpu: 96,
    memory: 1152,
    gpu: 8,
  },
];

function family(
  name: string,
  architecture: InstanceTypeSpec['architecture'],
  memoryPerCore: number,
): InstanceTypeSpec[] {
  return Object.entries(SIZES).map(([size, cpu]) => ({
    name: `${name}.${size}`,
    architecture,
    cpu,
    memory: cpu * memoryPerCore,
  }));
}
