import { KubeconfigExec } from 'backstage-plugin-external-clusters-node';
import { EksRef } from './EksRef';

/**
 * How people sign in to an EKS cluster: with the AWS CLI and their own AWS identity.
 * Source: what `aws eks update-kubeconfig` writes.
 */
export function toEksExec({
  region,
  name,
}: EksRef): Pick<KubeconfigExec, 'exec' | 'notes'> {
  return {
    exec: {
      command: 'aws',
      args: [
        '--region',
        region,
        'eks',
        'get-token',
        '--cluster-name',
        name,
        '--output',
        'json',
      ],
      installHint:
        'Install the AWS CLI: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      provideClusterInfo: false,
    },
    notes: [
      'You need the AWS CLI (aws), signed in to the AWS account of the cluster.',
      'Your AWS identity needs an access entry of the cluster.',
    ],
  };
}
