/** What a caller showed; a client certificate is here only when this cluster's authority issued it and it is valid now. */
export interface KubernetesCredentials {
  bearer?: string;
  clientCertificate?: { commonName: string; organizations: string[] };
}

/** One rule of a ClusterRole: `*` stands for all. */
export interface KubernetesRule {
  verbs: readonly string[];
  /** API groups; the core group is the empty string. */
  groups: readonly string[];
  resources: readonly string[];
}

/**
 * What somebody may do in a cluster.
 *
 * `view` reads everything that the simulator serves but secrets, nodes and metrics included, which the ClusterRole of
 * that name leaves out. `none` leaves what every authenticated caller may do: discovery, version, health and self reviews.
 */
export type KubernetesRights =
  | 'admin'
  | 'view'
  | 'none'
  | readonly KubernetesRule[];

export interface KubernetesIdentity {
  user: string;
  groups: readonly string[];
  rights: KubernetesRights;
}

/** Tells who the caller is; `undefined` answers 401. */
export type KubernetesAuthenticator = (
  credentials: KubernetesCredentials,
) => KubernetesIdentity | undefined | Promise<KubernetesIdentity | undefined>;
