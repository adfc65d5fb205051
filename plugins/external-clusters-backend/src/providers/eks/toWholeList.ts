/** The list of an answer: without it the answer is broken, and not an empty list. */
export function toWholeList<T>(items: T[] | undefined): T[] {
  if (!Array.isArray(items)) throw new Error('The list is not there');
  return items;
}
