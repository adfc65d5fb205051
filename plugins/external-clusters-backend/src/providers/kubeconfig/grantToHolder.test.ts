import { grantToHolder } from './grantToHolder';

const token = (sub: string) =>
  ['e30', Buffer.from(JSON.stringify({ sub })).toString('base64url'), 'x'].join(
    '.',
  );

describe('grantToHolder', () => {
  it.each([
    [
      token('system:serviceaccount:kube-system:portal'),
      '--serviceaccount=kube-system:portal',
    ],
    [token('ann@example.com'), '--user=ann@example.com'],
    [token("ann'; rm -rf /"), `--user='ann'\\''; rm -rf /'`],
    ['opaque', '--user=USER'],
  ])('of %s names %s', (given, subject) => {
    const { command } = grantToHolder({
      auth: { kind: 'token', token: given },
    });
    expect(command).toMatch(/^kubectl create clusterrole /);
    expect(command).toContain(` ${subject} --dry-run=client `);
  });
});
