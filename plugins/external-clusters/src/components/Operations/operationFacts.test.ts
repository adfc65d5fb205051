import { Operation } from 'backstage-plugin-external-clusters-common';
import {
  createFailedOperation,
  createOperation,
} from '../../__testUtils__/createOperation';
import { retryableIds } from './operationFacts';

function poolEdit(id: string, nodePool: string): Operation {
  const change = { kind: 'DeleteNodePool' as const, nodePool };
  return createFailedOperation({ id, kind: 'DeleteNodePool', change });
}

describe('retryableIds', () => {
  it.each<[string, Operation[], string[]]>([
    ['a failed one', [createFailedOperation({ id: 'a' })], ['a']],
    [
      'only the latest of its kind',
      [createFailedOperation({ id: 'b' }), createFailedOperation({ id: 'a' })],
      ['b'],
    ],
    [
      'none that succeeded later',
      [
        createOperation({ id: 'b', state: 'Succeeded' }),
        createFailedOperation({ id: 'a' }),
      ],
      [],
    ],
    [
      'each node pool for itself',
      [poolEdit('b', 'x'), poolEdit('a', 'y')],
      ['b', 'a'],
    ],
    [
      'none of a busy cluster',
      [createOperation({ id: 'b' }), poolEdit('a', 'y')],
      [],
    ],
    [
      'none of a cluster that is gone',
      [createFailedOperation({ id: 'a', clusterId: undefined })],
      [],
    ],
    [
      'none whose change is not known',
      [createFailedOperation({ id: 'a', change: undefined })],
      [],
    ],
  ])('offers %s', (_, operations, expected) => {
    expect([...retryableIds(operations)]).toEqual(expected);
  });
});
