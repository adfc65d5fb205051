/** RFC 3339 in UTC without a fraction, as Kubernetes and AWS write moments. */
export function toTimestamp(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
