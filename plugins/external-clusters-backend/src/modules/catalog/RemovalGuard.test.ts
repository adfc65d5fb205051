import { CONFIRMATION_DELAY, RemovalGuard } from './RemovalGuard';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `cluster-${index}`);

describe('RemovalGuard', () => {
  it.each([
    [0, 0, true],
    [3, 3, true],
    [4, 4, false],
    [4, 19, false],
    [4, 20, true],
    [200, 1000, true],
    [201, 1000, false],
    [1000, 1000, false],
  ])('lets %i of %i go at once: %s', (missing, known, expected) => {
    const guard = new RemovalGuard(() => 0);

    expect(guard.allows(names(missing), known)).toBe(expected);
  });

  it('lets them go when a later pass says the same', () => {
    let now = 0;
    const guard = new RemovalGuard(() => now);
    guard.allows(names(10), 10);

    now = CONFIRMATION_DELAY - 1;
    expect(guard.isConfirmationDue).toBe(false);
    expect(guard.allows(names(10), 10)).toBe(false);

    now = CONFIRMATION_DELAY;
    expect(guard.isConfirmationDue).toBe(true);
    expect(guard.allows(names(9), 10)).toBe(true);
    expect(guard.isConfirmationDue).toBe(false);
  });

  it('begins to wait anew when others are missing', () => {
    let now = 0;
    const guard = new RemovalGuard(() => now);
    guard.allows(names(10), 20);

    now = CONFIRMATION_DELAY;
    expect(guard.allows(names(11), 20)).toBe(false);
    expect(guard.isConfirmationDue).toBe(false);
  });

  it('forgets what it held back when it turns out to be there', () => {
    let now = 0;
    const guard = new RemovalGuard(() => now);
    guard.allows(names(10), 10);
    guard.allows([], 10);

    now = CONFIRMATION_DELAY;
    expect(guard.allows(names(10), 10)).toBe(false);
  });
});
