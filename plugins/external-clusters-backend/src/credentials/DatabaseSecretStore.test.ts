import { Knex } from 'knex';
import { createSecretKey, randomBytes } from 'node:crypto';
import { testDatabases } from '../database/__testUtils__';
import { Clock } from '../database/Clock';
import { migrate } from '../database/migrate';
import { DatabaseSecretStore } from './DatabaseSecretStore';
import { EncryptionKey, KeyRing } from './KeyRing';
import { SecretRotation } from './SecretRotation';

jest.setTimeout(60_000);

const PLACE = { table: 'accounts', field: 'credential' };
const clock: Pick<Clock, 'now'> = { now: async () => 1_767_225_600_000 };
const neverAborted = new AbortController().signal;

function makeKey(id: string): EncryptionKey {
  return { id, key: createSecretKey(randomBytes(32)) };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'DatabaseSecretStore on %s',
  kind => {
    const key = makeKey('first');
    let database: Knex;

    beforeEach(async () => {
      database = await databases.init(kind);
      await migrate(database);
    });

    function storeWith(...keys: EncryptionKey[]) {
      return new DatabaseSecretStore(database, new KeyRing(keys), clock);
    }

    it('gives back what was stored, and nothing of it is in the database', async () => {
      const store = storeWith(key);
      await store.put('a', { clientSecret: 'CANARY' }, PLACE);
      expect(await store.get('a', PLACE)).toEqual({ clientSecret: 'CANARY' });
      const rows = await database('secrets');
      expect(JSON.stringify(rows)).not.toContain('CANARY');
      expect(rows).toMatchObject([
        { id: 'a', key_id: 'first', row_version: 1 },
      ]);
      // PostgreSQL gives large numbers as text.
      expect(Number(rows[0].created_at)).toBe(1_767_225_600_000);
    });

    it('replaces a secret and counts its versions', async () => {
      const store = storeWith(key);
      await store.put('a', { token: 'old' }, PLACE);
      await store.put('a', { token: 'new' }, PLACE);
      expect(await store.get('a', PLACE)).toEqual({ token: 'new' });
      expect(await database('secrets')).toMatchObject([{ row_version: 2 }]);
    });

    it('writes inside the transaction it is given', async () => {
      const store = storeWith(key);
      await expect(
        database.transaction(async transaction => {
          await store.put('a', { token: 'x' }, { ...PLACE, transaction });
          expect(await store.get('a', { ...PLACE, transaction })).toEqual({
            token: 'x',
          });
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      await expect(store.get('a', PLACE)).rejects.toMatchObject({
        reason: 'NotStored',
      });
    });

    it('refuses secrets whose rows were swapped', async () => {
      const store = storeWith(key);
      await store.put('a', { token: 'of a' }, PLACE);
      await store.put('b', { token: 'of b' }, PLACE);
      const [a, b] = await database('secrets').orderBy('id').select('payload');
      await database('secrets')
        .where({ id: 'a' })
        .update({ payload: b.payload });
      await database('secrets')
        .where({ id: 'b' })
        .update({ payload: a.payload });
      for (const id of ['a', 'b']) {
        await expect(store.get(id, PLACE)).rejects.toMatchObject({
          reason: 'Damaged',
          name: 'ServiceUnavailableError',
        });
      }
    });

    it('loses only the secrets of a key that is gone', async () => {
      const second = makeKey('second');
      await storeWith(key).put('a', { token: 'of a' }, PLACE);
      await storeWith(second, key).put('b', { token: 'of b' }, PLACE);
      const store = storeWith(second);
      expect(await store.get('b', PLACE)).toEqual({ token: 'of b' });
      await expect(store.get('a', PLACE)).rejects.toMatchObject({
        reason: 'UnknownKey',
      });
    });

    it('names the configuration key when there is no key', async () => {
      await expect(storeWith().put('a', {}, PLACE)).rejects.toThrow(
        'externalClusters.encryption.keys',
      );
      expect(await storeWith().health()).toEqual({ status: 'NoKey' });
    });

    it('deletes a secret, and one that is not there', async () => {
      const store = storeWith(key);
      await store.put('a', { token: 'x' }, PLACE);
      await store.delete('a', {});
      await store.delete('a', {});
      expect(await database('secrets')).toEqual([]);
    });

    describe('health', () => {
      it('is well with the keys of the stored secrets', async () => {
        const store = storeWith(key);
        expect(await store.health()).toEqual({ status: 'Ok' });
        await store.put('a', { token: 'x' }, PLACE);
        expect(await store.health()).toEqual({ status: 'Ok' });
        expect(await storeWith(makeKey('second'), key).health()).toEqual({
          status: 'Ok',
        });
      });

      it.each(['first', 'second'])(
        'finds out that the key %s is another one',
        async keyId => {
          await storeWith(key).health();
          await storeWith(key).put('a', { token: 'x' }, PLACE);
          expect(await storeWith(makeKey(keyId)).health()).toEqual({
            status: 'WrongKey',
            keyId: 'first',
          });
        },
      );

      it('accepts another key while nothing is stored', async () => {
        await storeWith(key).health();
        const other = storeWith(makeKey('first'));
        expect(await other.health()).toEqual({ status: 'Ok' });
        expect(await other.health()).toEqual({ status: 'Ok' });
      });
    });

    describe('rotation', () => {
      const next = makeKey('next');

      async function fill(count: number) {
        const store = storeWith(key);
        for (let index = 0; index < count; index += 1) {
          await store.put(`secret-${index}`, { index }, PLACE);
        }
      }

      function rotationWith(...keys: EncryptionKey[]) {
        return new SecretRotation(database, new KeyRing(keys), clock);
      }

      it('brings all secrets under the primary key', async () => {
        await fill(250);
        const result = await rotationWith(next, key).run({
          signal: neverAborted,
        });
        expect(result).toEqual({
          rotated: 250,
          unreadable: 0,
          skipped: 0,
          countByKeyId: { next: 250 },
        });
        expect(await storeWith(next).get('secret-249', PLACE)).toEqual({
          index: 249,
        });
      });

      it('goes on where it was stopped; all secrets can be read meanwhile', async () => {
        await fill(150);
        const stop = new AbortController();
        const slow: Pick<Clock, 'now'> = {
          now: async () => {
            stop.abort();
            return 0;
          },
        };
        const ring = new KeyRing([next, key]);
        const first = await new SecretRotation(database, ring, slow).run(stop);
        expect(first.countByKeyId).toEqual({ next: 100, first: 50 });
        const store = storeWith(next, key);
        for (const id of ['secret-0', 'secret-99', 'secret-149']) {
          expect(await store.get(id, PLACE)).toBeDefined();
        }
        const second = await rotationWith(next, key).run({
          signal: neverAborted,
        });
        expect(second).toMatchObject({
          rotated: 50,
          countByKeyId: { next: 150 },
        });
      });

      it('may run twice at once, and never overwrites what was stored meanwhile', async () => {
        await fill(120);
        let stored = false;
        const meanwhile: Pick<Clock, 'now'> = {
          now: async () => {
            if (!stored) {
              stored = true;
              await storeWith(next, key).put('secret-0', { new: true }, PLACE);
            }
            return 0;
          },
        };
        const ring = new KeyRing([next, key]);
        const results = await Promise.all([
          new SecretRotation(database, ring, meanwhile).run({
            signal: neverAborted,
          }),
          rotationWith(next, key).run({ signal: neverAborted }),
        ]);
        expect(results.map(({ unreadable }) => unreadable)).toEqual([0, 0]);
        const rotation = rotationWith(next, key);
        expect(await rotation.countByKeyId()).toEqual({ next: 120 });
        const store = storeWith(next);
        expect(await store.get('secret-0', PLACE)).toEqual({ new: true });
        expect(await store.get('secret-119', PLACE)).toEqual({ index: 119 });
      });

      it('leaves secrets of a lost key as they are and ends', async () => {
        await fill(3);
        await storeWith(makeKey('lost')).put('secret-x', { a: 1 }, PLACE);
        const result = await rotationWith(next, key).run({
          signal: neverAborted,
        });
        expect(result).toMatchObject({
          rotated: 3,
          unreadable: 1,
          countByKeyId: { next: 3, lost: 1 },
        });
      });

      it('does nothing without keys', async () => {
        await fill(1);
        const result = await rotationWith().run({ signal: neverAborted });
        expect(result).toMatchObject({
          rotated: 0,
          countByKeyId: { first: 1 },
        });
      });
    });
  },
);
