/** `?a=1&b=2&b=3`, or an empty string; lists repeat their key, undefined values are left out. */
export function toQueryString(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== '') {
        parameters.append(name, String(item));
      }
    }
  }
  // The backend refuses what OpenAPI reserves: a plus sign, which forms take for a space, and the asterisk.
  const text = parameters
    .toString()
    .replaceAll('+', '%20')
    .replaceAll('*', '%2A');
  return text && `?${text}`;
}
