import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** What one body holds of a {@link BodyBudget}. */
export interface BodyShare {
  /** Throws `Unavailable` when all bodies together would be too large. */
  take(bytes: number): void;
  /** Gives back what was taken. */
  release(): void;
}

/**
 * Bounds what the bodies that are being read at one time hold together: each is bounded by itself, but many clusters
 * may answer at once, and who connects them may mean harm. Who sends little, however slowly, takes little.
 */
export class BodyBudget {
  private held = 0;

  constructor(private readonly mostBytes: number) {}

  open(): BodyShare {
    let share = 0;
    return {
      take: bytes => {
        if (this.held + bytes > this.mostBytes) throw busy();
        share += bytes;
        this.held += bytes;
      },
      release: () => {
        this.held -= share;
        share = 0;
      },
    };
  }
}

function busy() {
  return new ProviderError(
    'Unavailable',
    'The portal is reading as much from clusters as it can at one time.',
    { code: 'PORTAL_BUSY', hint: 'Look again in a moment.' },
  );
}
