/** Collects figures, prints a line for each and knows whether one is short of its bound. */
export class Report {
  private shortfalls = 0;

  constructor(private readonly print: (line: string) => void) {}

  /** True when every bound was kept. */
  get ok(): boolean {
    return this.shortfalls === 0;
  }

  /** Prints `NAME metric value bound ok|short`; a value above its bound is short. */
  atMost(name: string, metric: string, value: number, bound: number): void {
    const ok = value <= bound;
    if (!ok) this.shortfalls += 1;
    this.print(
      [name, metric, round(value), round(bound), ok ? 'ok' : 'short'].join(' '),
    );
  }

  /** A benchmark that could not be run to its end is short too. */
  broke(name: string, error: Error): void {
    this.shortfalls += 1;
    this.print(`${name} broke: ${error.stack}`);
  }

  /** Prints what explains the figure that follows. */
  remark(text: string): void {
    this.print(`# ${text}`);
  }
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
