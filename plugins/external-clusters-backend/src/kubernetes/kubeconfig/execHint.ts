import { USE_PLAIN_CREDENTIAL } from './hints';
import { YamlNode } from './YamlNode';

/** Programs and plugins with which the tools of the clouds sign in, by the cloud they belong to. */
const CLOUD_OF: [RegExp, string][] = [
  [
    /^(aws|aws-iam-authenticator)(\.exe)?$/,
    'EKS: import it with an AWS account',
  ],
  [
    /^(gke-gcloud-auth-plugin|gcloud|gcp)(\.exe)?$/,
    'GKE: import it with a Google Cloud account',
  ],
  [/^(kubelogin|azure)(\.exe)?$/, 'AKS: import it with an Azure account'],
];

/** Names the way out of `exec` and `auth-provider`; the program is looked at only to guess the cloud. */
export function execHint(node: YamlNode): string {
  const program = programOf(node);
  const cloud = CLOUD_OF.find(([pattern]) => pattern.test(program))?.[1];
  return cloud
    ? `It looks like a cluster of ${cloud}. ${USE_PLAIN_CREDENTIAL}`
    : USE_PLAIN_CREDENTIAL;
}

function programOf(node: YamlNode): string {
  if (node.kind !== 'mapping') return '';
  const name = node.entries.get('command') ?? node.entries.get('name');
  if (name?.kind !== 'scalar') return '';
  return name.text.split(/[\\/]/).at(-1) ?? '';
}
