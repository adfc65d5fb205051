const MOST_TURNS = 10_000_000;

/** Lets other work of this process go on until something is so; no time is waited for. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (await isSo()) return;
    await new Promise(resolve => setImmediate(resolve));
  }
  throw new Error('It never came to be so');
}
