const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The object id in an access token of Microsoft Entra, for people alone: it is not proven. Undefined where there is none.
 * Source: "Access token claims reference", `oid`.
 */
export function objectIdOf(token: string): string | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const { oid } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof oid === 'string' && GUID.test(oid) ? oid : undefined;
  } catch {
    return undefined;
  }
}
