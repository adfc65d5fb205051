import { toNodePoolState, toState } from './toState';

it.each([
  ['PROVISIONING', 'Provisioning'],
  ['RUNNING', 'Running'],
  ['RECONCILING', 'Reconciling'],
  ['STOPPING', 'Deleting'],
  ['DEGRADED', 'Warning'],
  ['ERROR', 'Error'],
  ['STATUS_UNSPECIFIED', 'Unknown'],
  ['99', 'Unknown'],
  ['constructor', 'Unknown'],
])('GKE %s is %s', (status, expected) => {
  expect(toState(status, [])).toBe(expected);
});

it.each([
  ['RUNNING', ['RUNNING', 'RUNNING_WITH_ERROR'], 'Warning'],
  ['RUNNING', ['ERROR'], 'Warning'],
  ['RUNNING', ['RUNNING', 'PROVISIONING'], 'Running'],
  ['RECONCILING', ['RUNNING_WITH_ERROR'], 'Reconciling'],
  ['STOPPING', ['ERROR'], 'Deleting'],
  ['ERROR', ['RUNNING'], 'Error'],
])('GKE %s with pools %j is %s', (status, pools, expected) => {
  expect(toState(status, pools)).toBe(expected);
});

it.each([
  ['PROVISIONING', 'Provisioning'],
  ['RUNNING', 'Running'],
  ['RUNNING_WITH_ERROR', 'Warning'],
  ['RECONCILING', 'Reconciling'],
  ['STOPPING', 'Deleting'],
  ['ERROR', 'Error'],
  ['STATUS_UNSPECIFIED', 'Unknown'],
  ['7', 'Unknown'],
])('a GKE node pool in %s is %s', (status, expected) => {
  expect(toNodePoolState(status)).toBe(expected);
});
