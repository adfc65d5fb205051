import { KubernetesRights } from '../kubernetes';
import { EksClusterSpec } from './EksClusterSpec';
import { LaunchTemplateSpec } from './offer';

/** `read-only` allows List, Describe, Get and Simulate; a list names IAM actions, `*` as in policies: `eks:Describe*`. */
export type AwsRights = 'full' | 'read-only' | 'none' | readonly string[];

/** What a user or a role may do. */
export interface AwsGrants {
  rights: AwsRights;
  /**
   * Inside the account's clusters. When not given `full` is admin there, `read-only` views, and everybody else is no
   * access entry of the cluster and answered 401.
   */
  kubernetesRights?: KubernetesRights | 'unmapped';
}

/** A user's key pair. */
export interface AwsAccessKeySpec extends AwsGrants {
  accessKeyId: string;
  secretAccessKey: string;
  /** The user it belongs to; derived from the key's id when not given. */
  userName?: string;
}

/** A role that every principal the simulator knows may assume, provided it says the external id. */
export interface AwsRoleSpec extends AwsGrants {
  name: string;
  externalId?: string;
  /** The one token of an OpenID provider that opens it, without any key. */
  webIdentityToken?: string;
  /** A service that alone may assume it, such as `eks.amazonaws.com`. */
  trustedService?: string;
}

export interface AwsAccountSpec {
  /** Twelve digits. */
  accountId: string;
  accessKeys: readonly AwsAccessKeySpec[];
  roles: readonly AwsRoleSpec[];
  clusters: readonly EksClusterSpec[];
  /** By their regions; none when not given. */
  launchTemplates?: Readonly<Record<string, readonly LaunchTemplateSpec[]>>;
}
