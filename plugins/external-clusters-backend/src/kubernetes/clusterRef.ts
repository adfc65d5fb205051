/**
 * The ref of a connected cluster: the UID of its namespace kube-system, which stays when the address changes,
 * or else the server URL and the fingerprint of its CA.
 */
export function clusterRef(facts: {
  uid?: string;
  server: string;
  caFingerprint?: string;
}): string {
  return facts.uid ?? `${facts.server}#${facts.caFingerprint ?? 'public-ca'}`;
}

/** Whether it has the form of the UID of a namespace, which the other form of a ref never has. */
export function isClusterUid(text: string): boolean {
  return /^[A-Za-z0-9-]{8,64}$/.test(text);
}
