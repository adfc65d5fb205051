import { kubeconfigText, TOKEN } from '../__testUtils__/kubeconfigText';
import { jwt, NOW, read, refusalOf } from '../__testUtils__/readForTest';

describe('readToken', () => {
  it.each([
    ['K40 no field', {}, 'NO_CREDENTIALS'],
    ['K40 empty', { token: '' }, 'NO_CREDENTIALS'],
    ['K40 spaces', { token: '   ' }, 'NO_CREDENTIALS'],
    ['K42 object', { token: {} }, 'TOKEN_INVALID'],
    ['K42 list', { token: [] }, 'TOKEN_INVALID'],
    ['K42 null', { token: null }, 'TOKEN_INVALID'],
    ['K42 boolean', { token: true }, 'TOKEN_INVALID'],
    [
      'a line break inside',
      { token: 'CANARY\r\nX-Header: 1' },
      'TOKEN_INVALID',
    ],
    ['a space inside', { token: 'a b' }, 'TOKEN_INVALID'],
    ['other letters', { token: 'tökén' }, 'TOKEN_INVALID'],
    ['17 KiB', { token: 'x'.repeat(17 * 1024) }, 'TOKEN_INVALID'],
    [
      'K43 with a certificate',
      { token: TOKEN, 'client-certificate-data': 'x' },
      'MULTIPLE_CREDENTIALS',
    ],
    [
      'K43 with a key',
      { token: TOKEN, 'client-key-data': 'x' },
      'MULTIPLE_CREDENTIALS',
    ],
    ['K44 expired', { token: jwt({ exp: NOW / 1000 - 120 }) }, 'TOKEN_EXPIRED'],
  ])('%s', (_, user, code) =>
    expect(refusalOf(kubeconfigText({ user }))).toMatchObject({ code }),
  );

  it('K40 user without fields', () => {
    const users = [{ name: 'the-user' }];
    expect(refusalOf(kubeconfigText({ root: { users } }))).toMatchObject({
      code: 'NO_CREDENTIALS',
    });
  });

  it('drops one line break at the end', () => {
    const { credential } = read(
      kubeconfigText({ user: { token: `${TOKEN}\n` } }),
    );
    expect(credential.auth).toEqual({ kind: 'token', token: TOKEN });
  });

  it('K44 warns of a token that ends in 5 minutes', () => {
    const exp = NOW / 1000 + 300;
    const token = jwt({ exp, sub: 'system:serviceaccount:a:b' });
    const reading = read(kubeconfigText({ user: { token } }));
    expect(reading.subject).toBe('system:serviceaccount:a:b');
    expect(reading.credential.expiresAt).toBe(exp * 1000);
    expect(reading.notices).toContain(
      'The token ends soon: 2026-01-01 00:05 UTC.',
    );
  });

  it.each([
    [
      'huge claims',
      { sub: 'x'.repeat(5_000), exp: 4_000_000_000, more: 'y'.repeat(5_000) },
    ],
    ['claims of other types', { sub: {}, exp: 'tomorrow' }],
    ['hostile text', { sub: 'a\u001b[31m\u202eb' }],
  ])('K44 accepts %s and trusts none', (_, claims) => {
    const { subject } = read(kubeconfigText({ user: { token: jwt(claims) } }));
    expect((subject ?? '').length).toBeLessThanOrEqual(253);
    expect(subject ?? '').not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
