import { Clock } from './Clock';

export interface Phase<T> {
  value: T;
  /** How long it lasts; the last phase may leave it out and then lasts for ever. */
  milliseconds?: number;
}

/** A value that changes by the clock alone: `Creating` for a minute, then `Succeeded`. */
export class Timeline<T> {
  private constructor(
    private readonly clock: Clock,
    private readonly phases: readonly Phase<T>[],
    private readonly startedAt: number,
    private readonly repeats: boolean,
  ) {
    if (phases.length === 0) throw new Error('A timeline needs a phase');
  }

  /** Runs once from now on and stays in its last phase. */
  static once<T>(clock: Clock, phases: readonly Phase<T>[]) {
    return new Timeline(clock, phases, clock.now(), false);
  }

  /** Starts again after its last phase; every phase needs its duration. */
  static cycle<T>(clock: Clock, phases: readonly Phase<T>[]) {
    return new Timeline(clock, phases, clock.now(), true);
  }

  /** Never changes. */
  static constant<T>(clock: Clock, value: T) {
    return Timeline.once(clock, [{ value }]);
  }

  /** The value of this moment. */
  get current(): T {
    return this.phaseAt(this.clock.now()).value;
  }

  private phaseAt(now: number): Phase<T> {
    let left = now - this.startedAt;
    const whole = this.phases.reduce(
      (sum, { milliseconds }) => sum + (milliseconds ?? Infinity),
      0,
    );
    if (this.repeats && Number.isFinite(whole)) left %= whole;
    for (const phase of this.phases) {
      const { milliseconds } = phase;
      if (milliseconds === undefined || left < milliseconds) return phase;
      left -= milliseconds;
    }
    return this.phases[this.phases.length - 1] as Phase<T>;
  }
}
