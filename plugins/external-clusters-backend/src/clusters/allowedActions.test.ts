import {
  clusterActionValues,
  Origin,
} from 'backstage-plugin-external-clusters-common';
import { ActionContext, allowedActions } from './allowedActions';

const owner: ActionContext = {
  origin: 'Imported',
  owned: true,
  canEdit: true,
  grants: ['view', 'edit'],
  permitted: new Set(clusterActionValues),
};

function allowed(context: Partial<ActionContext>) {
  const actions = allowedActions({ ...owner, ...context });
  return clusterActionValues.filter(action => actions[action].allowed);
}

describe('allowedActions', () => {
  it.each<[Origin, string[]]>([
    [
      'Created',
      ['editRegistration', 'transfer', 'edit', 'disconnect', 'delete'],
    ],
    ['Imported', ['editRegistration', 'transfer', 'edit', 'disconnect']],
    ['Connected', ['editRegistration', 'transfer', 'disconnect']],
  ])('lets an owner of a cluster that was %s do %j', (origin, expected) => {
    expect(allowed({ origin })).toEqual(expected);
  });

  it('lets strangers do nothing', () => {
    expect(allowed({ origin: 'Created', owned: false })).toEqual([]);
  });

  it('does not let an account that is lent for viewing edit', () => {
    expect(allowed({ grants: ['view'] })).not.toContain('edit');
  });

  it('does not edit through a provider that cannot', () => {
    expect(allowed({ canEdit: false })).not.toContain('edit');
  });

  it('does what the permission framework leaves', () => {
    expect(allowed({ permitted: new Set(['disconnect']) })).toEqual([
      'disconnect',
    ]);
  });

  it('says why, and the strongest reason first', () => {
    const actions = allowedActions({ ...owner, owned: false });
    expect(actions.delete.reason).toMatch(/Only clusters created here/);
    expect(actions.disconnect.reason).toMatch(/owner or an admin/);
  });
});
