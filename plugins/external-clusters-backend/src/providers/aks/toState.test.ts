import { toNodePoolState, toState } from './toState';

const WITH_NODES = [{ name: 'a', count: 3 }];

describe('toState', () => {
  it.each([
    ['Creating', 'Running', 'Provisioning'],
    ['Succeeded', 'Running', 'Running'],
    ['Succeeded', undefined, 'Running'],
    ['Succeeded', 'Stopped', 'Stopped'],
    ['Succeeded', 'Hibernated', 'Unknown'],
    ['Updating', 'Running', 'Reconciling'],
    ['Upgrading', 'Running', 'Reconciling'],
    ['Scaling', 'Running', 'Reconciling'],
    ['Migrating', 'Running', 'Reconciling'],
    ['Canceling', 'Running', 'Reconciling'],
    ['UpgradingNodeImageVersion', 'Running', 'Reconciling'],
    ['RotatingClusterCertificates', 'Running', 'Reconciling'],
    ['ReconcilingClusterETCDCertificates', 'Running', 'Reconciling'],
    ['Starting', 'Stopped', 'Starting'],
    ['Stopping', 'Running', 'Stopping'],
    ['Deleting', 'Running', 'Deleting'],
    ['Deleting', 'Stopped', 'Deleting'],
    ['Canceled', 'Running', 'Warning'],
    ['Canceled', 'Stopped', 'Warning'],
    ['Failed', 'Running', 'Warning'],
    ['Failed', 'Stopped', 'Warning'],
    ['Transcending', 'Running', 'Unknown'],
    ['succeeded', 'Running', 'Unknown'],
    ['', 'Running', 'Unknown'],
    [undefined, undefined, 'Unknown'],
  ])('AKS %s/%s is %s', (provisioning, power, expected) =>
    expect(toState(provisioning, power, WITH_NODES)).toBe(expected),
  );

  it.each([
    ['without pools', []],
    ['with empty pools', [{ name: 'a', count: 0 }]],
    ['with stopped pools', [{ name: 'a', powerState: { code: 'Stopped' } }]],
  ])('a failed cluster %s is an Error', (_what, pools) =>
    expect(toState('Failed', 'Running', pools)).toBe('Error'),
  );

  it('a failed cluster with one pool that may have nodes is a Warning', () =>
    expect(
      toState('Failed', 'Running', [{ name: 'a', count: 0 }, ...WITH_NODES]),
    ).toBe('Warning'));

  it.each([
    ['Failed', 'Running', 'Warning'],
    ['Succeeded', 'Stopped', 'Stopped'],
    ['Scaling', 'Running', 'Reconciling'],
    ['Transcending', 'Running', 'Unknown'],
  ])('the pool %s/%s is %s', (provisioning, power, expected) =>
    expect(toNodePoolState(provisioning, power)).toBe(expected),
  );
});
