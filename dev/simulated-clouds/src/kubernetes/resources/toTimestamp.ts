/** Kubernetes' `metav1.Time`: RFC 3339 in UTC without a fraction. */
export function toTimestamp(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
