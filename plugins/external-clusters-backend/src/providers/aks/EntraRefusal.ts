/** Microsoft Entra answered a request for a token with an error. */
export class EntraRefusal extends Error {
  readonly name = 'EntraRefusal';
  /** OAuth's own word, e.g. `invalid_client`. */
  readonly error?: string;
  /** The numbers of the AADSTS messages. */
  readonly errorCodes: number[];

  constructor(
    readonly status: number,
    body: string,
    readonly retryAfterMilliseconds: number | undefined,
  ) {
    super(`Microsoft Entra answered ${status}`);
    const answer = parseAnswer(body);
    this.error = typeof answer.error === 'string' ? answer.error : undefined;
    this.errorCodes = Array.isArray(answer.error_codes)
      ? answer.error_codes.filter(code => typeof code === 'number')
      : [];
  }
}

function parseAnswer(body: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch {
    // A proxy's page, for instance: its status says enough.
    return {};
  }
}
