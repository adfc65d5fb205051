/** The time of a portal, which passes only when a test says so. Epoch milliseconds. */
export interface PortalClock {
  now(): number | Promise<number>;
  advance(milliseconds: number): void | Promise<void>;
}
