/** The middle value: what most people meet. */
export function median(values: number[]): number {
  return percentile(values, 50);
}

/** The value that so many per cent of the values are at or below. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? 0;
}

/** Milliseconds that each of so many runs took. */
export async function timeEach(
  runs: number,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}
