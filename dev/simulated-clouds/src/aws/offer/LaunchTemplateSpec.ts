/** A launch template of EC2 that node groups can be made from. */
export interface LaunchTemplateSpec {
  /** `lt-0123456789abcdef0`. */
  id: string;
  name: string;
  versions: readonly LaunchTemplateVersionSpec[];
}

/** One version of a launch template; it never changes. */
export interface LaunchTemplateVersionSpec {
  version: number;
  description?: string;
  /** `ami-0123456789abcdef0`; without one EKS chooses the image. */
  imageId?: string;
  /** Epoch milliseconds; the beginning of 2026 when not given. */
  createdAt?: number;
  isDefault?: boolean;
}
