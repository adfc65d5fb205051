/** A text to which another sentence can be added, whether or not its author ended it with a full stop. */
export function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
