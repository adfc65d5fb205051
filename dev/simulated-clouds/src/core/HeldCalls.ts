/** What became of a call that was held. */
export type HoldEnd = 'Released' | 'Gone';

/** Has something done once the client of a call is gone. */
export type WhenGone = (leave: () => void) => void;

interface HeldCall {
  operation: string;
  end(how: HoldEnd): void;
}

/** Calls that a fault holds: they go on when they are told to, and are forgotten when their connection dies. */
export class HeldCalls {
  private readonly held = new Set<HeldCall>();
  private waiting: (() => void)[] = [];

  /** Resolves when the call may go on, or when nobody waits for its answer any more. */
  hold(operation: string, whenGone: WhenGone): Promise<HoldEnd> {
    return new Promise(resolve => {
      const call: HeldCall = {
        operation,
        end: how => {
          if (this.held.delete(call)) resolve(how);
        },
      };
      this.held.add(call);
      whenGone(() => call.end('Gone'));
      for (const tell of this.waiting.splice(0)) tell();
    });
  }

  /** The operations that are held now. */
  list(): string[] {
    return [...this.held].map(({ operation }) => operation);
  }

  /** Resolves as soon as a call is held. */
  async any(): Promise<void> {
    if (this.held.size > 0) return;
    await new Promise<void>(resolve => this.waiting.push(resolve));
  }

  /** Lets all of them go on. */
  release() {
    for (const call of [...this.held]) call.end('Released');
  }
}
