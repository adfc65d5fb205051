/** The role of an account could not be assumed; the cause is what the SDK threw. */
export class AssumeRoleFailure extends Error {
  readonly name = 'AssumeRoleFailure';

  constructor(cause: unknown) {
    super('The role could not be assumed', { cause });
  }
}
