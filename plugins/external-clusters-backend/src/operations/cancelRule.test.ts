import { OperationKind } from 'backstage-plugin-external-clusters-common';
import {
  OperationRecord,
  StepState,
  toNewStep,
} from '../database/OperationRecord';
import { cancelRule } from './cancelRule';

function operation(...steps: [OperationKind, StepState][]): OperationRecord {
  return {
    state: 'Running',
    steps: steps.map(([action, state]) => ({
      ...toNewStep({ action, title: action, input: {} }, action),
      state,
    })),
  } as OperationRecord;
}

const rule = (of: OperationRecord) =>
  cancelRule(of, { canCancel: ['UpgradeNodePool'], now: 0 }).allowed;

describe('whether an operation can be stopped', () => {
  it.each<[string, [OperationKind, StepState][], boolean]>([
    ['what the provider can stop', [['UpgradeNodePool', 'Running']], true],
    ['what may have been begun', [['UpgradeNodePool', 'Beginning']], true],
    ['what it cannot stop', [['DeleteCluster', 'Running']], false],
    [
      'something that it could have stopped, but that is done',
      [
        ['UpgradeNodePool', 'Succeeded'],
        ['DeleteCluster', 'Running'],
      ],
      false,
    ],
    [
      'something with a part that was not begun',
      [
        ['UpgradeControlPlane', 'Running'],
        ['UpgradeNodePool', 'Waiting'],
      ],
      true,
    ],
  ])('is told of %s', (_, steps, expected) => {
    expect(rule(operation(...steps))).toBe(expected);
  });
});
