/** Something that the person who runs the program can put right: what is wrong, and what to do. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly hint: string | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
