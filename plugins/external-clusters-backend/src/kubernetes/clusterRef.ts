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
