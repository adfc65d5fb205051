import { KubeconfigExec } from 'backstage-plugin-external-clusters-node';

/**
 * How people sign in to a GKE cluster: with gcloud's plugin and their own Google identity.
 * Source: what `gcloud container clusters get-credentials` writes.
 */
export const GKE_EXEC: Pick<KubeconfigExec, 'exec' | 'notes'> = {
  exec: {
    command: 'gke-gcloud-auth-plugin',
    args: [],
    installHint:
      'Install gke-gcloud-auth-plugin: gcloud components install gke-gcloud-auth-plugin',
    provideClusterInfo: true,
  },
  notes: [
    'You need gcloud and gke-gcloud-auth-plugin, signed in with gcloud auth login.',
    'Your Google identity needs the role Kubernetes Engine Viewer (roles/container.viewer), a larger one, or RBAC in the cluster.',
  ],
};
