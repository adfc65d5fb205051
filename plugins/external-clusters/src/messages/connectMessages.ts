/** Texts of connecting by kubeconfig. */
export const connectMessages = {
  title: 'Connect a cluster',
} as const;
