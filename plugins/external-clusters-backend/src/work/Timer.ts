/** Ends what a timer was set for. */
export type Cancel = () => void;

/** Waiting in real time, for deadlines and the renewal of leases; replaced in tests. */
export interface Timer {
  after(milliseconds: number, run: () => void): Cancel;
  every(milliseconds: number, run: () => void): Cancel;
}

/** The timers of Node; they keep no process alive. */
export const systemTimer: Timer = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
