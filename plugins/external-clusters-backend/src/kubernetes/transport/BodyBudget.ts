import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';

/** How much bodies may hold that are being read at one time. */
export interface BodyLimits {
  /** Bytes of all of them. */
  all: number;
  /** Bytes of those of one owner. */
  each: number;
}

/** What one body holds of a {@link BodyBudget}. */
export interface BodyShare {
  /** Throws `Unavailable` with code `PORTAL_BUSY` when all bodies together, or those of its owner, would be too large. */
  take(bytes: number): void;
  /** Gives back what was taken. */
  release(): void;
}

/**
 * Bounds what the bodies that are being read at one time hold together: each is bounded by itself, but many clusters
 * may answer at once, and who connects them may mean harm. None of them holds more than its own part, so that a few
 * do not leave the others without room. Who sends little, however slowly, takes little.
 */
export class BodyBudget {
  private held = 0;
  /** Of those alone that hold anything. */
  private readonly heldBy = new Map<string, number>();

  constructor(private readonly most: BodyLimits) {}

  /** Room for one body of this owner. */
  open(owner: string): BodyShare {
    let share = 0;
    return {
      take: bytes => {
        this.change(owner, bytes);
        share += bytes;
      },
      release: () => {
        this.change(owner, -share);
        share = 0;
      },
    };
  }

  private change(owner: string, bytes: number) {
    const all = this.held + bytes;
    const own = (this.heldBy.get(owner) ?? 0) + bytes;
    if (bytes > 0 && (all > this.most.all || own > this.most.each)) {
      throw busy();
    }
    this.held = all;
    if (own > 0) this.heldBy.set(owner, own);
    else this.heldBy.delete(owner);
  }
}

const BUSY = 'PORTAL_BUSY';

function busy() {
  return new ProviderError(
    'Unavailable',
    'The portal is reading as much from clusters as it can at one time.',
    { code: BUSY, hint: 'Look again in a moment.' },
  );
}

/** The portal had no room for an answer: that says nothing of the cluster. */
export function isPortalBusy(error: unknown): boolean {
  return isProviderError(error) && error.code === BUSY;
}
