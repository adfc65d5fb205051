/** The largest lists of clusters have some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Throws when more was read of one answer than any good one has, so that a broken one cannot fill the memory. */
export function checkAnswerSize(bytes: number): void {
  if (bytes > MOST_BYTES) throw new Error('The answer is too large');
}
