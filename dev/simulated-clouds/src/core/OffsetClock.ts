import { Clock } from './Clock';

/** The machine's time plus an offset that only grows: runs by itself and can be moved ahead from outside. */
export class OffsetClock implements Clock {
  private offset = 0;

  now() {
    return Date.now() + this.offset;
  }

  advance(milliseconds: number) {
    this.offset += milliseconds;
  }
}
