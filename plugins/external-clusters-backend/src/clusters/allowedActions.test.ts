import {
  clusterActionValues,
  ClusterState,
  Origin,
} from 'backstage-plugin-external-clusters-common';
import { ActionContext, allowedActions } from './allowedActions';

const owner: ActionContext = {
  origin: 'Imported',
  owned: true,
  state: 'Running',
  changes: [
    'UpgradeControlPlane',
    'UpdateNodePool',
    'StartCluster',
    'StopCluster',
    'DeleteCluster',
  ],
  grants: ['view', 'edit', 'create'],
  permitted: new Set(clusterActionValues),
};

const registration = ['editRegistration', 'transfer'];
const edits = ['upgrade', 'editNodePools', 'stop'];

function allowed(context: Partial<ActionContext>) {
  const actions = allowedActions({ ...owner, ...context });
  return clusterActionValues.filter(action => actions[action].allowed);
}

describe('allowedActions', () => {
  it.each<[Origin, string[]]>([
    ['Created', [...registration, ...edits, 'disconnect', 'delete']],
    ['Imported', [...registration, ...edits, 'disconnect']],
    ['Connected', [...registration, 'disconnect']],
  ])('lets an owner of a cluster that was %s do %j', (origin, expected) => {
    expect(allowed({ origin })).toEqual(expected);
  });

  it('lets strangers do nothing', () => {
    expect(allowed({ origin: 'Created', owned: false })).toEqual([]);
  });

  it('does not let an account that is lent for viewing edit', () => {
    expect(allowed({ grants: ['view'], origin: 'Created' })).toEqual([
      ...registration,
      'disconnect',
    ]);
  });

  it('does not edit through a provider that cannot', () => {
    expect(allowed({ changes: [], origin: 'Created' })).toEqual([
      ...registration,
      'disconnect',
    ]);
  });

  it.each<[ClusterState, string[]]>([
    ['Stopped', ['start']],
    ['Running', edits],
    ['Missing', []],
  ])('lets a cluster that is %s do %j', (state, expected) => {
    expect(allowed({ state })).toEqual([
      ...registration,
      ...expected,
      'disconnect',
    ]);
  });

  it('leaves a cluster alone while something runs on it', () => {
    const busy = { ...owner, busyWith: 'Upgrade to 1.33.2' };
    expect(allowed(busy)).toEqual(registration);
    expect(allowedActions(busy).disconnect.reason).toMatch(/Upgrade to 1.33.2/);
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
