/** Counts writes. */
export interface WriteCount {
  accepted: number;
}
