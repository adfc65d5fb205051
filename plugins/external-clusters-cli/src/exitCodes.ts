/** How the program ends; documented in docs/convert-kubeconfig.md. */
export const exitCodes = {
  done: 0,
  /** At least one context could not be converted; the others are. */
  contextFailed: 1,
  /** Nothing was begun: wrong options, an unreadable kubeconfig, no such context. */
  wrongUse: 2,
  /** The question was answered with no. */
  notConfirmed: 3,
} as const;
