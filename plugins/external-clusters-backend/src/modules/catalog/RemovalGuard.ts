/** A full pass may remove this share of what is known without being asked twice. */
const FREELY_REMOVED_SHARE = 0.2;

/** …and this many, however few are known. */
const FREELY_REMOVED_COUNT = 3;

/** How much later a second pass must say the same. Milliseconds. */
export const CONFIRMATION_DELAY = 10 * 60 * 1000;

/**
 * Holds back a full pass that would remove surprisingly much, until a later one says the same.
 *
 * Removals that the change feed names are not its business: each of those was asked for.
 */
export class RemovalGuard {
  private held: { names: ReadonlySet<string>; since: number } | undefined;

  /** @param now - epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** Tells whether the missing ones of all that are known may be removed now. */
  allows(missing: readonly string[], knownCount: number): boolean {
    const free = Math.max(
      FREELY_REMOVED_COUNT,
      knownCount * FREELY_REMOVED_SHARE,
    );
    const isKnownAlready = missing.every(name => this.held?.names.has(name));
    if (missing.length <= free || (isKnownAlready && this.isConfirmationDue)) {
      this.held = undefined;
      return true;
    }
    if (!isKnownAlready) {
      this.held = { names: new Set(missing), since: this.now() };
    }
    return false;
  }

  /** True when a pass is held back and the time for the second one has come. */
  get isConfirmationDue(): boolean {
    return (
      this.held !== undefined &&
      this.now() - this.held.since >= CONFIRMATION_DELAY
    );
  }
}
