/** An operating system that node groups are made with. */
export interface AmiType {
  value: string;
  label: string;
  description?: string;
  architecture: 'x86_64' | 'arm64';
  /** Only for instances with graphics processors. */
  needsGpu: boolean;
}

const WINDOWS =
  'Windows has to be switched on in the cluster, and needs Linux nodes beside it.';

/** Runs on most instance types. */
export const DEFAULT_AMI_TYPE = linux(
  'AL2023_x86_64_STANDARD',
  'Amazon Linux 2023',
  'x86_64',
);

/**
 * The images that EKS keeps up to date. Source: AMITypes of the EKS API. Left out are Amazon Linux 2, for which there are
 * no new images since November 2025, those for AWS's own accelerators, and custom ones, which need a launch template.
 */
export const AMI_TYPES: readonly AmiType[] = [
  DEFAULT_AMI_TYPE,
  linux('AL2023_ARM_64_STANDARD', 'Amazon Linux 2023 (Arm)', 'arm64'),
  gpu('AL2023_x86_64_NVIDIA', 'Amazon Linux 2023 with NVIDIA', 'x86_64'),
  gpu('AL2023_ARM_64_NVIDIA', 'Amazon Linux 2023 with NVIDIA (Arm)', 'arm64'),
  linux('BOTTLEROCKET_x86_64', 'Bottlerocket', 'x86_64'),
  linux('BOTTLEROCKET_ARM_64', 'Bottlerocket (Arm)', 'arm64'),
  gpu('BOTTLEROCKET_x86_64_NVIDIA', 'Bottlerocket with NVIDIA', 'x86_64'),
  gpu('BOTTLEROCKET_ARM_64_NVIDIA', 'Bottlerocket with NVIDIA (Arm)', 'arm64'),
  windows('WINDOWS_CORE_2022_x86_64', 'Windows Server 2022 Core'),
  windows('WINDOWS_FULL_2022_x86_64', 'Windows Server 2022 Full'),
];

type Architecture = AmiType['architecture'];

function linux(
  value: string,
  label: string,
  architecture: Architecture,
): AmiType {
  return { value, label, architecture, needsGpu: false };
}

function gpu(
  value: string,
  label: string,
  architecture: Architecture,
): AmiType {
  return { value, label, architecture, needsGpu: true };
}

function windows(value: string, label: string): AmiType {
  const description = WINDOWS;
  const architecture = 'x86_64';
  return { value, label, description, architecture, needsGpu: false };
}
