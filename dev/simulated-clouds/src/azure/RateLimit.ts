import { Request } from 'express';
import { Clock } from '../core';

interface Bucket {
  header: string;
  size: number;
  perSecond: number;
}

/** ARM's token buckets for a whole subscription: 15 times those of one principal. */
const BUCKETS: Record<string, Bucket> = {
  GET: { header: 'global-reads', size: 3750, perSecond: 375 },
  DELETE: { header: 'global-deletes', size: 3000, perSecond: 150 },
  OTHER: { header: 'global-writes', size: 3000, perSecond: 150 },
};

/** Tells callers how much is left, as ARM does. Throttling itself is left to the fault plan, so that it is certain. */
export class RateLimit {
  private readonly levels = new Map<string, { left: number; at: number }>();

  constructor(private readonly clock: Clock) {}

  headersFor(request: Request): Record<string, string> {
    const bucket = BUCKETS[request.method] ?? BUCKETS.OTHER;
    if (!bucket) return {};
    const key = `${request.params.subscriptionId}/${bucket.header}`;
    const left = this.take(key, bucket);
    return {
      [`x-ms-ratelimit-remaining-subscription-${bucket.header}`]: String(left),
    };
  }

  private take(key: string, { size, perSecond }: Bucket): number {
    const at = this.clock.now();
    const last = this.levels.get(key) ?? { left: size, at };
    const refilled = last.left + ((at - last.at) / 1000) * perSecond;
    const left = Math.max(0, Math.floor(Math.min(size, refilled)) - 1);
    this.levels.set(key, { left, at });
    return left;
  }
}
