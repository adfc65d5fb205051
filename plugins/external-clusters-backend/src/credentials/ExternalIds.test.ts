import { createSecretKey, randomBytes } from 'node:crypto';
import { ExternalIds } from './ExternalIds';
import { EncryptionKey, KeyRing } from './KeyRing';

function makeKey(id: string): EncryptionKey {
  return { id, key: createSecretKey(randomBytes(32)) };
}

describe('ExternalIds', () => {
  const key = makeKey('2026');
  const ids = new ExternalIds(new KeyRing([key]));
  const id = ids.make('group:default/team-a');

  it('verifies the ids it made, for their owner only', () => {
    expect(ids.verify('group:default/team-a', id)).toBe(true);
    expect(ids.verify('Group:default/Team-A', id)).toBe(true);
    expect(ids.verify('group:default/team-b', id)).toBe(false);
  });

  it('makes a new one each time, of characters that AWS allows', () => {
    expect(ids.make('group:default/team-a')).not.toBe(id);
    expect(id).toMatch(/^[\w+=,.@:\\/-]{2,1224}$/);
  });

  it('refuses changed, cut and chosen ids', () => {
    for (let index = 0; index < id.length; index += 1) {
      const other = id[index] === 'A' ? 'B' : 'A';
      const changed = id.slice(0, index) + other + id.slice(index + 1);
      expect(ids.verify('group:default/team-a', changed)).toBe(false);
    }
    for (const chosen of ['', '.', 'my-id', `${id}.x`, id.slice(0, -1)]) {
      expect(ids.verify('group:default/team-a', chosen)).toBe(false);
    }
  });

  it('goes on verifying after a rotation, as long as the key is configured', () => {
    const next = makeKey('2027');
    const after = new ExternalIds(new KeyRing([next, key]));
    const without = new ExternalIds(new KeyRing([next]));
    expect(after.verify('group:default/team-a', id)).toBe(true);
    expect(without.verify('group:default/team-a', id)).toBe(false);
  });

  it('names the configuration key when there is no key', () => {
    expect(() =>
      new ExternalIds(new KeyRing([])).make('user:default/a'),
    ).toThrow('externalClusters.encryption.keys');
  });
});
