/** Decodes base64 as the standard says, line breaks allowed; undefined for anything else. */
export function decodeStrictBase64(text: string): Buffer | undefined {
  const compact = text.replace(/\s+/g, '');
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(compact);
  if (!isBase64 || compact.length % 4 !== 0) return undefined;
  return Buffer.from(compact, 'base64');
}
