/** How long ARM's operations take, in milliseconds of the clouds' clock. */
export interface AzureDurations {
  create: number;
  update: number;
  upgrade: number;
  delete: number;
  start: number;
  stop: number;
  abort: number;
}

/** Shorter than in Azure, and long enough to be seen. */
export const USUAL_DURATIONS: AzureDurations = {
  create: 120_000,
  update: 45_000,
  upgrade: 90_000,
  delete: 90_000,
  start: 60_000,
  stop: 60_000,
  abort: 15_000,
};
