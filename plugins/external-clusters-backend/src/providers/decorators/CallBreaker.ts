import { Timing } from './Timing';

const MOST_FAILURES = 5;
const FAILURE_WINDOW = 60 * 1000;
const FIRST_PAUSE = 30 * 1000;
const LONGEST_PAUSE = 10 * 60 * 1000;

/**
 * Stops asking a provider that does not answer: after 5 failures within 60 seconds it opens, and after 30 seconds it
 * lets one probe through. When that fails too the pause doubles, up to 10 minutes.
 */
export class CallBreaker {
  private failures: number[] = [];
  private pause = FIRST_PAUSE;
  private openUntil: number | undefined;
  private isProbing = false;

  constructor(private readonly timing: Timing) {}

  /** How long nothing may be asked, in milliseconds; 0 when the caller may go on, perhaps as the probe. */
  enter(): number {
    if (this.openUntil === undefined) return 0;
    const left = this.openUntil - this.timing.now();
    if (left > 0) return left;
    if (this.isProbing) return FIRST_PAUSE;
    this.isProbing = true;
    return 0;
  }

  /** The provider answered: refusals count as answers. */
  succeeded(): void {
    this.failures = [];
    this.pause = FIRST_PAUSE;
    this.openUntil = undefined;
    this.isProbing = false;
  }

  /** The provider did not answer. */
  failed(): void {
    const now = this.timing.now();
    if (this.isProbing) {
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      this.open(now);
      return;
    }
    this.failures = this.failures.filter(at => now - at <= FAILURE_WINDOW);
    this.failures.push(now);
    if (this.failures.length >= MOST_FAILURES) this.open(now);
  }

  /** Nothing was learnt: the caller left before the answer. */
  abandoned(): void {
    this.isProbing = false;
  }

  private open(now: number) {
    this.failures = [];
    this.isProbing = false;
    this.openUntil = now + this.pause;
  }
}
