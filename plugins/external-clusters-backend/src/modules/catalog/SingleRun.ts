/** Runs some work once at a time: whoever asks during a run shares the one run that follows it. */
export class SingleRun {
  private current: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly work: (signal: AbortSignal) => Promise<void>) {}

  /** Resolves or rejects with a run that began after this call. */
  run(signal: AbortSignal): Promise<void> {
    if (this.next) return this.next;
    if (!this.current) return this.begin(signal);
    this.next = this.after(this.current, signal);
    return this.next;
  }

  private async after(run: Promise<void>, signal: AbortSignal): Promise<void> {
    // Its failure belongs to those who asked for it.
    await run.catch(() => {});
    this.next = undefined;
    return this.begin(signal);
  }

  private begin(signal: AbortSignal): Promise<void> {
    this.current = this.work(signal).finally(() => {
      this.current = undefined;
    });
    return this.current;
  }
}
