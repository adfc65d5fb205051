import { AccountRule } from '../config/accounts';
import { accountUseOf, grantsFor, mayUseOn } from './accountUse';

const A = 'group:default/team-a';
const B = 'group:default/team-b';
const rules: AccountRule[] = [
  { owners: [A], allow: ['view'], select: { names: ['a-*'] } },
  { owners: [A, B], allow: ['edit'], select: { names: ['shared'] } },
];
const cluster = (name: string) => ({ name, location: 'westeurope', tags: {} });
const member = (...ownershipRefs: string[]) => ({
  ownershipRefs,
  isAdmin: false,
});
const admin = { ownershipRefs: ['user:default/root'], isAdmin: true };

describe('accountUseOf', () => {
  it('gives a member what the rules give the groups', () => {
    expect(accountUseOf({ rules }, member(A))).toEqual({
      owners: [A],
      allow: ['view', 'edit'],
    });
    expect(accountUseOf({ rules }, member('user:default/x', B))).toEqual({
      owners: [B],
      allow: ['edit'],
    });
  });

  it('gives strangers nothing', () => {
    expect(accountUseOf({ rules }, member('group:default/c'))).toBeUndefined();
    expect(accountUseOf({ ownerRef: A }, member(B))).toBeUndefined();
  });

  it('gives nobody but admins an account without rules', () => {
    expect(accountUseOf({ rules: [] }, member(A))).toBeUndefined();
    expect(accountUseOf({ rules: [] }, admin)?.allow).toContain('view');
  });

  it('gives the owner of a stored account everything, for that owner alone', () => {
    expect(accountUseOf({ ownerRef: A }, member(A, B))).toEqual({
      owners: [A],
      allow: ['view', 'edit', 'create'],
    });
  });

  it('lets admins act for the owners of the account and for themselves', () => {
    expect(accountUseOf({ rules }, admin)?.owners).toEqual([
      A,
      B,
      'user:default/root',
    ]);
  });
});

describe('grantsFor', () => {
  it('adds up the rules of one owner', () => {
    expect(grantsFor({ rules }, A)).toEqual(['view', 'edit']);
    expect(grantsFor({ rules }, 'group:default/c')).toEqual([]);
    expect(grantsFor({ ownerRef: A }, B)).toEqual([]);
  });
});

describe('mayUseOn', () => {
  it.each([
    ['a selected cluster', { rules }, A, 'a-1', false, true],
    [
      'a cluster of another rule of the owner',
      { rules },
      A,
      'shared',
      false,
      true,
    ],
    [
      'a cluster that no rule of the owner selects',
      { rules },
      B,
      'a-1',
      false,
      false,
    ],
    [
      'an owner without a rule',
      { rules },
      'group:default/c',
      'a-1',
      false,
      false,
    ],
    [
      'an admin for an owner without a rule',
      { rules },
      'group:default/c',
      'a-1',
      true,
      true,
    ],
    ['a stored account for its owner', { ownerRef: A }, A, 'any', false, true],
    [
      'a stored account for another owner',
      { ownerRef: A },
      B,
      'any',
      false,
      false,
    ],
  ])('judges %s', (_what, account, owner, name, isAdmin, expected) => {
    expect(mayUseOn(account, owner, cluster(name), isAdmin)).toBe(expected);
  });
});
