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
  kubeconfig: 'Offered',
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
    [
      'Created',
      [...registration, ...edits, 'getKubeconfig', 'disconnect', 'delete'],
    ],
    ['Imported', [...registration, ...edits, 'getKubeconfig', 'disconnect']],
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
      'getKubeconfig',
      'disconnect',
    ]);
  });

  it('does not edit through a provider that cannot', () => {
    expect(allowed({ changes: [], origin: 'Created' })).toEqual([
      ...registration,
      'getKubeconfig',
      'disconnect',
    ]);
  });

  it.each<[Partial<ActionContext>, RegExp]>([
    [{ kubeconfig: 'SwitchedOff' }, /operator/],
    [{ kubeconfig: 'Unsupported' }, /provider/],
    [{ origin: 'Connected' }, /secret of the portal/],
    [{ state: 'Missing' }, /does not exist/],
    [{ owned: false }, /owner/],
  ])('gives no kubeconfig where %j', (context, reason) => {
    const { getKubeconfig } = allowedActions({ ...owner, ...context });
    expect(getKubeconfig).toEqual({
      allowed: false,
      reason: expect.stringMatching(reason),
    });
  });

  it.each<[ClusterState, string[]]>([
    ['Stopped', ['start', 'getKubeconfig']],
    ['Running', [...edits, 'getKubeconfig']],
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
    expect(allowed(busy)).toEqual([...registration, 'getKubeconfig']);
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
