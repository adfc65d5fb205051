interface Alarm {
  at: number;
  /** Milliseconds until it goes off again. */
  again?: number;
  run(): void;
}

/** Things that are to happen at a time, on a clock that only a test moves. */
export class Alarms {
  private readonly waiting = new Set<Alarm>();

  constructor(private readonly now: () => number) {}

  /** Runs it once; answers how to take it back. */
  once(milliseconds: number, run: () => void): () => void {
    return this.add({ at: this.now() + milliseconds, run });
  }

  /** Runs it again and again; answers how to end that. */
  every(milliseconds: number, run: () => void): () => void {
    const at = this.now() + milliseconds;
    return this.add({ at, again: milliseconds, run });
  }

  /** Rejects with the signal's reason when that comes first. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.once(milliseconds, resolve);
      const leave = () => {
        cancel();
        reject(signal.reason);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Runs all whose time has come. */
  goOff(): void {
    for (const alarm of [...this.waiting]) {
      if (alarm.at > this.now()) continue;
      if (alarm.again === undefined) this.waiting.delete(alarm);
      else alarm.at = this.now() + alarm.again;
      alarm.run();
    }
  }

  private add(alarm: Alarm): () => void {
    this.waiting.add(alarm);
    return () => this.waiting.delete(alarm);
  }
}
