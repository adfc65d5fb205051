import { setImmediate } from 'node:timers/promises';

/** How long a test waits for another plugin's own pace. Milliseconds. */
const PATIENCE = 50_000;

/** Asks again and again until the answer is as wished; rejects with the last answer when it never is. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isWished: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (isWished(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`Still ${JSON.stringify(answer)}`);
    }
    await setImmediate();
  }
}
