import { percentile } from './percentile';

/** The middle value: what most people meet. Of no values, 0. */
export function median(values: number[]): number {
  return percentile(values, 50);
}
