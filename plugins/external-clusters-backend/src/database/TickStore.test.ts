import { LeaseLostError } from './errors';
import {
  createTestStores,
  openTestStores,
  testDatabases,
} from './__testUtils__';
import { ClaimRequest, TickClaim } from './TickStore';

jest.setTimeout(60_000);

const databases = testDatabases();
const MINUTE = 60_000;

function request(owner: string, limit = 10): ClaimRequest {
  return { kind: 'state', owner, leaseMilliseconds: MINUTE, limit };
}

function only(claims: TickClaim[]): TickClaim {
  expect(claims).toHaveLength(1);
  return claims[0]!;
}

describe.each(databases.eachSupportedId())('TickStore on %s', id => {
  async function setUp(subjects: string[]) {
    const first = await createTestStores(databases, id);
    const second = await openTestStores(first.database);
    const now = await first.clock.now();
    await first.ticks.bringForward(
      subjects.map((subjectId, index) => ({
        kind: 'state',
        subjectId,
        at: now + index,
      })),
    );
    await first.clock.advance(1_000);
    return { ...first, a: first.ticks, b: second.ticks };
  }

  it('gives each row to one of two workers that ask at once', async () => {
    const subjects = Array.from({ length: 40 }, (_, index) => `s${index}`);
    const { a, b } = await setUp(subjects);
    const claims = await Promise.all(
      [a, b, a, b].map((ticks, index) =>
        ticks.claimDue(request(`worker-${index}`, 15)),
      ),
    );
    const again = await a.claimDue(request('worker-4', 40));
    const taken = [...claims.flat(), ...again].map(claim => claim.subjectId);
    expect(taken.sort()).toEqual([...subjects].sort());
  });

  it('takes the most overdue first and only what is due', async () => {
    const { a, clock } = await setUp(['x', 'y']);
    const later = (await clock.now()) + MINUTE;
    await a.bringForward([{ kind: 'state', subjectId: 'later', at: later }]);
    expect(only(await a.claimDue(request('w', 1))).subjectId).toBe('x');
    expect(only(await a.claimDue(request('w'))).subjectId).toBe('y');
    await clock.advance(MINUTE);
    const claims = await a.claimDue(request('other'));
    expect(claims.map(claim => claim.subjectId)).toContain('later');
  });

  it('hands work on when its worker is silent, and refuses what that one writes late', async () => {
    const { a, b, clock, database } = await setUp(['x']);
    const lost = only(await a.claimDue(request('a')));
    expect(await b.claimDue(request('b'))).toEqual([]);
    await clock.advance(MINUTE);
    const taken = only(await b.claimDue(request('b')));
    expect(taken.fence).toBeGreaterThan(lost.fence);

    const write = (claim: TickClaim) =>
      database.transaction(transaction => a.assertHeld(transaction, claim));
    await expect(write(lost)).rejects.toThrow(LeaseLostError);
    await expect(a.renew(lost, MINUTE)).rejects.toThrow(LeaseLostError);
    await write(taken);

    await a.finish(lost, { nextAt: 0, failed: false });
    await a.release(lost);
    await write(taken);
  });

  it('keeps a renewed lease', async () => {
    const { a, b, clock } = await setUp(['x']);
    const claim = only(await a.claimDue(request('a')));
    await clock.advance(MINUTE - 1);
    await a.renew(claim, MINUTE);
    await clock.advance(MINUTE - 1);
    expect(await b.claimDue(request('b'))).toEqual([]);
    await a.finish(claim, { nextAt: undefined, failed: false });
    await clock.advance(MINUTE);
    expect(await b.claimDue(request('b'))).toEqual([]);
  });

  it('counts failures in a row', async () => {
    const { a } = await setUp(['x']);
    for (const expected of [0, 1, 2]) {
      const claim = only(await a.claimDue(request('a')));
      expect(claim.failures).toBe(expected);
      await a.finish(claim, { nextAt: 0, failed: true });
    }
    const claim = only(await a.claimDue(request('a')));
    await a.finish(claim, { nextAt: 0, failed: false });
    expect(only(await a.claimDue(request('a'))).failures).toBe(0);
  });

  it('does not forget what was asked for while it worked', async () => {
    const { a, clock } = await setUp(['x']);
    const now = await clock.now();
    const claim = only(await a.claimDue(request('a')));
    await a.bringForward([{ kind: 'state', subjectId: 'x', at: now }]);
    expect(await a.claimDue(request('b'))).toEqual([]);
    await a.finish(claim, { nextAt: now + MINUTE, failed: false });
    expect(only(await a.claimDue(request('b'))).subjectId).toBe('x');
  });

  it('gives released work to the next worker at once', async () => {
    const { a, b } = await setUp(['x']);
    await a.release(only(await a.claimDue(request('a'))));
    expect(only(await b.claimDue(request('b'))).subjectId).toBe('x');
  });

  it('brings work forward, never back', async () => {
    const { a, clock } = await setUp([]);
    const now = await clock.now();
    const at = (time: number) =>
      a.bringForward([{ kind: 'state', subjectId: 'x', at: time }]);
    await at(now + MINUTE);
    await at(now);
    await at(now + MINUTE);
    expect(only(await a.claimDue(request('a'))).dueAt).toBe(now);
  });
});
