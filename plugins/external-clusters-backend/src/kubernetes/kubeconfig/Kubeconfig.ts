import { YamlNode } from './YamlNode';

/** An entry of `clusters`, `users` or `contexts`; its fields are not judged yet. */
export interface KubeconfigEntry {
  name: string;
  /** Where it is, for messages: `users[0].user`. */
  path: string;
  fields: Map<string, YamlNode>;
}

/** The outline of a kubeconfig. */
export interface Kubeconfig {
  clusters: KubeconfigEntry[];
  users: KubeconfigEntry[];
  contexts: KubeconfigEntry[];
  currentContext?: string;
}
