import { createSecretKey, randomBytes } from 'node:crypto';
import { EncryptionKey, KeyRing } from './KeyRing';
import { SecretEnvelope, SecretPlace } from './SecretEnvelope';

const PLACE: SecretPlace = {
  table: 'accounts',
  id: '4f6c1d5e',
  field: 'credential',
};
const PLAINTEXT = Buffer.from('{"clientSecret":"CANARY"}');

function makeKey(id: string): EncryptionKey {
  return { id, key: createSecretKey(randomBytes(32)) };
}

describe('SecretEnvelope', () => {
  const key = makeKey('2026');
  const ring = new KeyRing([key]);
  const text = SecretEnvelope.seal(PLAINTEXT, key, PLACE).toString();

  function open(changed: string, place: SecretPlace = PLACE) {
    return SecretEnvelope.parse(changed).open(ring, place).toString();
  }

  it('opens what it sealed', () => {
    expect(open(text)).toBe(PLAINTEXT.toString());
  });

  it('does not show the plaintext, and seals it differently each time', () => {
    const again = SecretEnvelope.seal(PLAINTEXT, key, PLACE).toString();
    expect(again).not.toBe(text);
    for (const part of text.split('.').slice(1)) {
      expect(Buffer.from(part, 'base64url').toString()).not.toContain('CANARY');
    }
  });

  it('refuses a change of any single character', () => {
    for (let index = 0; index < text.length; index += 1) {
      for (const character of ['A', 'b', '-', '.']) {
        if (text[index] === character) continue;
        const changed =
          text.slice(0, index) + character + text.slice(index + 1);
        expect(() => open(changed)).toThrow('key');
      }
    }
  });

  it('refuses a flip of any single byte of each part', () => {
    const parts = text.split('.');
    for (const number of [2, 3]) {
      const bytes = Buffer.from(parts[number] ?? '', 'base64url');
      for (let index = 0; index < bytes.length; index += 1) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(bytes.readUInt8(index) ^ 1, index);
        const changed = parts.with(number, flipped.toString('base64url'));
        expect(() => open(changed.join('.'))).toThrow('cannot be opened');
      }
    }
  });

  it.each([0, 4, 8, 12, 13, 15])(
    'refuses an authentication tag of %i bytes',
    length => {
      const parts = text.split('.');
      for (const number of [2, 3]) {
        const bytes = Buffer.from(parts[number] ?? '', 'base64url');
        const cut = bytes.subarray(0, bytes.length - 16 + length);
        const changed = parts.with(number, cut.toString('base64url'));
        expect(() => open(changed.join('.'))).toThrow('cannot be opened');
      }
    },
  );

  it.each([
    ['another row', { ...PLACE, id: '4f6c1d5f' }],
    ['another field', { ...PLACE, field: 'token' }],
    ['another table', { ...PLACE, table: 'clusters' }],
    [
      'parts that only together are the same',
      { ...PLACE, table: 'accounts4', id: 'f6c1d5e' },
    ],
  ])('refuses %s', (_, place) => {
    expect(() => open(text, place)).toThrow('cannot be opened');
  });

  it('refuses the data key of another secret, and the secret of another data key', () => {
    const other = SecretEnvelope.seal(PLAINTEXT, key, {
      ...PLACE,
      id: 'other',
    }).toString();
    const parts = text.split('.');
    const others = other.split('.');
    for (const number of [2, 3]) {
      const mixed = parts.with(number, others[number] ?? '').join('.');
      expect(() => open(mixed)).toThrow('cannot be opened');
    }
  });

  it('tells a key that is not configured from a key that does not fit', () => {
    const envelope = SecretEnvelope.parse(text);
    expect(() => envelope.open(new KeyRing([makeKey('2025')]), PLACE)).toThrow(
      expect.objectContaining({ reason: 'UnknownKey' }),
    );
    expect(() => envelope.open(new KeyRing([makeKey('2026')]), PLACE)).toThrow(
      expect.objectContaining({ reason: 'Damaged' }),
    );
  });

  it('moves to another key without its plaintext', () => {
    const next = makeKey('2027');
    const both = new KeyRing([next, key]);
    const moved = SecretEnvelope.parse(text).rewrap(both, next, PLACE.id);
    expect(moved.keyId).toBe('2027');
    expect(moved.toString().split('.')[3]).toBe(text.split('.')[3]);
    const opened = SecretEnvelope.parse(moved.toString()).open(
      new KeyRing([next]),
      PLACE,
    );
    expect(opened).toEqual(PLAINTEXT);
  });

  it('shows nothing of a key that is logged', () => {
    expect(JSON.stringify(key)).toBe('{"id":"2026","key":{}}');
    expect(String(key.key)).toBe('[object KeyObject]');
  });
});
