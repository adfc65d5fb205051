/** Does the work for all items, a few at a time. The first failure ends it, and is thrown. */
export async function inParallel<T>(
  items: T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lanes = Array.from(
    { length: Math.min(atOnce, items.length) },
    async () => {
      for (
        let item = waiting.shift();
        item !== undefined;
        item = waiting.shift()
      ) {
        await work(item);
      }
    },
  );
  try {
    await Promise.all(lanes);
  } finally {
    waiting.length = 0;
    await Promise.allSettled(lanes);
  }
}
