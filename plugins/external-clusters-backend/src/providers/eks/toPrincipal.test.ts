import { toPrincipal } from './toPrincipal';

const SESSION = 'arn:aws:sts::111122223333:assumed-role/viewer/session';

describe('toPrincipal', () => {
  it.each([
    ['arn:aws:iam::111122223333:user/ann', undefined, 'user', 'ann'],
    ['arn:aws:iam::111122223333:user/team/a/ann', undefined, 'user', 'ann'],
    [SESSION, undefined, 'role', 'viewer'],
    [SESSION, 'arn:aws:iam::111122223333:role/portal/viewer', 'role', 'viewer'],
    [
      'arn:aws-cn:sts::111122223333:assumed-role/viewer/s',
      undefined,
      'role',
      'viewer',
    ],
  ])('%s, %s is a %s', (arn, roleArn, kind, name) => {
    expect(toPrincipal(arn, roleArn)).toMatchObject({
      kind,
      name,
      accountId: '111122223333',
    });
  });

  it('asks about the role of a session, with its path where that is known', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/portal/viewer';
    expect(toPrincipal(SESSION, roleArn)?.arn).toBe(roleArn);
    expect(toPrincipal(SESSION, undefined)?.arn).toBe(
      'arn:aws:iam::111122223333:role/viewer',
    );
  });

  it.each([
    'arn:aws:iam::111122223333:root',
    'arn:aws:sts::111122223333:federated-user/ann',
    '',
  ])('%j is nobody whose rights are told', arn => {
    expect(toPrincipal(arn, undefined)).toBeUndefined();
  });
});
