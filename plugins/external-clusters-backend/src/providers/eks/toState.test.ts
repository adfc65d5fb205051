import { toNodePoolState, toState } from './toState';

const ISSUE = [{ code: 'VpcNotFound' }];

describe('toState', () => {
  it.each([
    ['PENDING', [], 'Provisioning'],
    ['CREATING', [], 'Provisioning'],
    ['ACTIVE', [], 'Running'],
    ['ACTIVE', ISSUE, 'Warning'],
    ['UPDATING', [], 'Reconciling'],
    ['UPDATING', ISSUE, 'Reconciling'],
    ['DELETING', [], 'Deleting'],
    ['FAILED', [], 'Error'],
    ['FAILED', ISSUE, 'Error'],
    ['TRANSCENDING', [], 'Unknown'],
    ['TRANSCENDING', ISSUE, 'Unknown'],
    ['active', [], 'Unknown'],
    [undefined, [], 'Unknown'],
  ])('the cluster %s with issues %j is %s', (status, issues, expected) =>
    expect(toState(status, issues)).toBe(expected),
  );

  it.each([
    ['CREATING', [], 'Provisioning'],
    ['ACTIVE', [], 'Running'],
    ['ACTIVE', ISSUE, 'Warning'],
    ['UPDATING', [], 'Reconciling'],
    ['DELETING', [], 'Deleting'],
    ['DEGRADED', [], 'Warning'],
    ['CREATE_FAILED', [], 'Error'],
    ['DELETE_FAILED', [], 'Error'],
    ['TRANSCENDING', [], 'Unknown'],
    [undefined, [], 'Unknown'],
  ])('the node group %s with issues %j is %s', (status, issues, expected) =>
    expect(toNodePoolState(status, issues)).toBe(expected),
  );
});
