import { ConfigReader } from '@backstage/config';
import { readEncryptionFromConfig } from './encryption';

const KEY = Buffer.alloc(32, 7).toString('base64');

function read(keys: object[]) {
  return readEncryptionFromConfig(
    new ConfigReader({ externalClusters: { encryption: { keys } } }),
  );
}

describe('readEncryptionFromConfig', () => {
  it('gives no key when none is configured', () => {
    expect(readEncryptionFromConfig(new ConfigReader({}))).toEqual([]);
  });

  it('gives the primary key first', () => {
    const keys = read([
      { id: 'old', key: KEY },
      { id: 'new', key: KEY, primary: true },
    ]);
    expect(keys.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(keys[0]?.key.export()).toEqual(Buffer.alloc(32, 7));
  });

  it('takes the first one without a mark', () => {
    const keys = read([
      { id: 'a', key: KEY },
      { id: 'b', key: KEY },
    ]);
    expect(keys.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    [
      'a pass-phrase',
      [{ id: 'a', key: 'correct horse battery staple' }],
      'keys[0].key',
    ],
    [
      '31 bytes',
      [{ id: 'a', key: Buffer.alloc(31).toString('base64') }],
      'keys[0].key',
    ],
    ['hexadecimal', [{ id: 'a', key: 'ab'.repeat(32) }], 'keys[0].key'],
    ['an id with a space', [{ id: 'a b', key: KEY }], 'keys[0].id'],
    [
      'an id twice',
      [
        { id: 'a', key: KEY },
        { id: 'a', key: KEY },
      ],
      'same id',
    ],
    [
      'two primary keys',
      [
        { id: 'a', key: KEY, primary: true },
        { id: 'b', key: KEY, primary: true },
      ],
      'more than one primary',
    ],
  ])('refuses %s and does not show the key', (_, keys, message) => {
    expect(() => read(keys)).toThrow(message);
    const shown = jest.fn();
    try {
      read(keys);
    } catch (error) {
      shown(String(error));
    }
    expect(shown.mock.calls[0][0]).not.toContain(keys[0]?.key);
  });
});
