import { Clock } from './Clock';

/** A clock that can be moved ahead from outside. */
export interface AdjustableClock extends Clock {
  advance(milliseconds: number): void;
}

/** Whether the control endpoint and tests may move this clock. */
export function isAdjustable(clock: Clock): clock is AdjustableClock {
  return 'advance' in clock && typeof clock.advance === 'function';
}
