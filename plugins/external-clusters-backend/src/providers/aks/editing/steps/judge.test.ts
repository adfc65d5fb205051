import { JsonObject } from '@backstage/types';
import {
  OPERATION_TAG,
  StepAction,
} from 'backstage-plugin-external-clusters-node';
import { armCluster } from '../../__testUtils__/aksOffers';
import { ArmCluster, nodePoolsOf } from '../ArmCluster';
import { aksSteps } from './aksSteps';

const TOKEN = 'aaaaaaaa-0000-4000-8000-000000000000';
const REASON = { code: 'AllocationFailed', message: 'No room.' };
const CREATED = Date.parse('2026-01-02T03:04:05.123Z');
const OURS = { tags: { [OPERATION_TAG]: TOKEN } };

const inState = (provisioningState: string, rest: object = {}) =>
  armCluster({
    cluster: OURS,
    properties: {
      provisioningState,
      status: { provisioningError: REASON },
      ...rest,
    },
  });

const withPool = (changes: object) => {
  const [system, user] = nodePoolsOf(armCluster({}));
  const agentPoolProfiles = [system!, { ...user!, ...changes }];
  return armCluster({ properties: { agentPoolProfiles } });
};

const judge = (
  action: StepAction,
  input: JsonObject,
  cluster: ArmCluster | undefined,
) => {
  const step = { action, title: '', input };
  return aksSteps[action].judge(cluster, { ref: '', step, token: TOKEN });
};

const CREATE = { resourceGroup: 'rg', name: 'example', body: {} };
const UPGRADE = { version: '1.33.4', seen: { version: '1.32.9' } };
const NEW_POOL = { nodePool: 'pool2', body: {} };
const EDIT = { nodePool: 'pool2', edit: { desired: 5 }, seen: { desired: 2 } };
const POOL_UPGRADE = { nodePool: 'pool2', ...UPGRADE };
const POOL = { nodePool: 'pool2' };
const GUARD = {
  identity: { uid: 'uid-1', createdAt: CREATED },
  operationTag: TOKEN,
};
const stopped = { powerState: { code: 'Stopped' } };
const wanted = { kubernetesVersion: '1.33.4' };
const ours = { tags: { [OPERATION_TAG]: TOKEN } };

describe('what Azure’s own copy shows of a step', () => {
  it.each<
    [StepAction, JsonObject, string, ArmCluster | undefined, string | undefined]
  >([
    ['CreateCluster', CREATE, 'nothing', undefined, undefined],
    ['CreateCluster', CREATE, 'Creating', inState('Creating'), 'Running'],
    ['CreateCluster', CREATE, 'Succeeded', inState('Succeeded'), 'Succeeded'],
    ['CreateCluster', CREATE, 'Failed', inState('Failed'), 'Failed'],
    ['CreateCluster', CREATE, 'Canceled', inState('Canceled'), 'Cancelled'],
    ['UpgradeControlPlane', UPGRADE, 'no cluster', undefined, undefined],
    [
      'UpgradeControlPlane',
      UPGRADE,
      'the old version',
      inState('Succeeded'),
      undefined,
    ],
    [
      'UpgradeControlPlane',
      UPGRADE,
      'another change',
      inState('Updating'),
      undefined,
    ],
    [
      'UpgradeControlPlane',
      UPGRADE,
      'Upgrading',
      inState('Upgrading', wanted),
      'Running',
    ],
    [
      'UpgradeControlPlane',
      UPGRADE,
      'Failed',
      inState('Failed', wanted),
      'Failed',
    ],
    [
      'UpgradeControlPlane',
      UPGRADE,
      'the new version',
      inState('Succeeded', { ...wanted, currentKubernetesVersion: '1.33.4' }),
      'Succeeded',
    ],
    [
      'CreateNodePool',
      NEW_POOL,
      'no such pool',
      armCluster({ properties: { agentPoolProfiles: null } }),
      undefined,
    ],
    ['CreateNodePool', NEW_POOL, 'our pool', withPool(ours), 'Succeeded'],
    [
      'CreateNodePool',
      NEW_POOL,
      'our pool Creating',
      withPool({ ...ours, provisioningState: 'Creating' }),
      'Running',
    ],
    ['UpdateNodePool', EDIT, 'the old number', withPool({}), undefined],
    [
      'UpdateNodePool',
      EDIT,
      'Scaling',
      withPool({ count: 5, provisioningState: 'Scaling' }),
      'Running',
    ],
    [
      'UpdateNodePool',
      EDIT,
      'the new number',
      withPool({ count: 5 }),
      'Succeeded',
    ],
    [
      'UpgradeNodePool',
      POOL_UPGRADE,
      'the old version',
      withPool({}),
      undefined,
    ],
    [
      'UpgradeNodePool',
      POOL_UPGRADE,
      'Upgrading',
      withPool({
        orchestratorVersion: '1.33.4',
        provisioningState: 'Upgrading',
      }),
      'Running',
    ],
    [
      'UpgradeNodePool',
      POOL_UPGRADE,
      'the new version',
      withPool({
        orchestratorVersion: '1.33.4',
        currentOrchestratorVersion: '1.33.4',
      }),
      'Succeeded',
    ],
    ['DeleteNodePool', POOL, 'the pool', withPool({}), undefined],
    [
      'DeleteNodePool',
      POOL,
      'Deleting',
      withPool({ provisioningState: 'Deleting' }),
      'Running',
    ],
    [
      'DeleteNodePool',
      { nodePool: 'gone' },
      'no pool',
      withPool({}),
      'Succeeded',
    ],
    ['StartCluster', {}, 'Stopped', inState('Succeeded', stopped), undefined],
    ['StartCluster', {}, 'Starting', inState('Starting'), 'Running'],
    ['StartCluster', {}, 'Running', inState('Succeeded'), 'Succeeded'],
    ['StopCluster', {}, 'Running', inState('Succeeded'), undefined],
    ['StopCluster', {}, 'Stopping', inState('Stopping'), 'Running'],
    ['StopCluster', {}, 'Stopped', inState('Succeeded', stopped), 'Succeeded'],
    ['DeleteCluster', GUARD, 'no cluster', undefined, 'Succeeded'],
    ['DeleteCluster', GUARD, 'the cluster', inState('Succeeded'), undefined],
    ['DeleteCluster', GUARD, 'Deleting', inState('Deleting'), 'Running'],
    ['DeleteCluster', GUARD, 'a failed deletion', inState('Failed'), undefined],
    [
      'DeleteCluster',
      GUARD,
      'another cluster of that name',
      inState('Succeeded', { resourceUID: 'uid-2' }),
      'Succeeded',
    ],
  ])('%s %j with %s', (action, input, _what, cluster, state) => {
    expect(judge(action, input, cluster)?.state).toBe(state);
  });

  it('tells Azure’s reason', () => {
    expect(judge('CreateCluster', CREATE, inState('Failed'))).toEqual({
      state: 'Failed',
      code: 'AllocationFailed',
      message: 'AllocationFailed: No room.',
    });
  });

  it.each<[StepAction, JsonObject, ArmCluster]>([
    ['CreateCluster', CREATE, armCluster({})],
    ['CreateNodePool', NEW_POOL, withPool({})],
  ])('%s never adopts what somebody else made', (action, input, cluster) => {
    expect(() => judge(action, input, cluster)).toThrow(
      expect.objectContaining({ kind: 'Conflict', code: 'NAME_TAKEN' }),
    );
  });

  it('takes a stored step of another shape for broken', () => {
    expect(() => judge('DeleteNodePool', {}, withPool({}))).toThrow(
      expect.objectContaining({ kind: 'InvalidRequest', code: 'BROKEN_STEP' }),
    );
  });
});
