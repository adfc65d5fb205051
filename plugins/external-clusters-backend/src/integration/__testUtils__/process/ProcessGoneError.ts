/** The process ended before it answered. */
export class ProcessGoneError extends Error {
  name = 'ProcessGoneError' as const;
}
