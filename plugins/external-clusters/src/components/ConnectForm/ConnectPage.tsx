/** Connects a cluster by kubeconfig. */
export function ConnectPage() {
  return null;
}
