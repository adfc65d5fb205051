import { CANARY } from './secretClouds';
import { formsOf, SecretScanner } from './SecretScanner';

describe('the search for secrets', () => {
  const secret = `${CANARY}~+/=&%"\\`;
  const pem = `-----BEGIN KEY-----\n${'Ab+/'.repeat(16)}\n${'Cd90'.repeat(
    16,
  )}\n-----END KEY-----\n`;
  const scanner = new SecretScanner({ secret, pem });

  it.each(formsOf(secret))('finds one that is planted %s', (_, form) => {
    expect(scanner.find(`before ${form} after`)).not.toEqual([]);
  });

  it.each([0, 1, 2, 3])(
    'finds one in base64 with %i bytes before it',
    count => {
      const text = Buffer.from(`${'x'.repeat(count)}${secret}y`);
      expect(scanner.find(text.toString('base64'))).not.toEqual([]);
      expect(scanner.find(text.toString('base64url'))).not.toEqual([]);
    },
  );

  it('finds a part of one', () => {
    expect(scanner.find('...CANARY-o...')).not.toEqual([]);
  });

  it('finds a line of a key, and a key that is wrapped anew', () => {
    const body = pem.split('\n').slice(1, 3).join('');
    expect(scanner.find(`x ${body.slice(0, 64)} y`)).not.toEqual([]);
    const wrapped = body.match(/.{1,10}/g)!.join('\\n');
    expect(scanner.find(wrapped)).not.toEqual([]);
  });

  it.each([
    ['k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9uYXdz'],
    ['ya29.c.abcdefghijklmnopqrstuvwxyz'],
    ['eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJodHRw.c2lnbmF0dXJl'],
    ['Authorization: Bearer abcdefghijklmnopqrstuvwxyz'],
    ['?X-Amz-Signature=00'],
    ['-----BEGIN RSA PRIVATE KEY-----'],
    [Buffer.from('-----BEGIN PRIVATE KEY-----').toString('base64')],
    [Buffer.from('x-----BEGIN PRIVATE KEY-----').toString('base64')],
    [Buffer.from('xx-----BEGIN PRIVATE KEY-----').toString('base64')],
  ])('finds what was made on the way: %s', text => {
    expect(scanner.find(text)).not.toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    const text = JSON.stringify({ keyId: 'v1', owner: 'group:default/team-a' });
    expect(scanner.find(text)).toEqual([]);
  });
});
