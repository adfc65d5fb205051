import { KubernetesNodeCondition } from '../kubernetes';
import { aNode } from '../kubernetes/__testUtils__/aNode';
import { toClusterNode } from './toClusterNode';

type Told = [type: string, status: KubernetesNodeCondition['status']];

function show(conditions: Told[], schedulable = true) {
  const ready = conditions.some(
    ([type, status]) => type === 'Ready' && status === 'True',
  );
  const told = conditions.map(([type, status]) => ({ type, status }));
  return toClusterNode(
    aNode({ ready, schedulable, conditions: told }),
    undefined,
  );
}

describe('words about nodes', () => {
  it.each<[string, boolean, Told[], string, string]>([
    ['works', true, [['Ready', 'True']], 'Ready', 'Ready'],
    [
      'works, but is short of things',
      true,
      [
        ['Ready', 'True'],
        ['DiskPressure', 'True'],
        ['KernelDeadlock', 'True'],
      ],
      'Ready',
      'Ready, short of disk space, kernel deadlock: yes',
    ],
    [
      'is cordoned',
      false,
      [['Ready', 'True']],
      'Cordoned',
      'Ready, takes no new pods (cordoned)',
    ],
    ['does not work', true, [['Ready', 'False']], 'NotReady', 'Not ready'],
    [
      'is lost',
      true,
      [
        ['Ready', 'Unknown'],
        ['MemoryPressure', 'Unknown'],
      ],
      'NotReady',
      'Not heard of: its kubelet no longer reports',
    ],
    ['tells nothing', true, [], 'NotReady', 'Not ready'],
    [
      'is cordoned and does not work',
      false,
      [['Ready', 'False']],
      'NotReady',
      'Not ready, takes no new pods (cordoned)',
    ],
  ])('says of a node that %s', (_, schedulable, told, status, statusText) => {
    expect(show(told, schedulable)).toMatchObject({ status, statusText });
  });

  it.each<[...Told, boolean, string]>([
    ['Ready', 'True', true, 'Ready'],
    ['MemoryPressure', 'False', true, 'Enough memory'],
    ['MemoryPressure', 'True', false, 'Short of memory'],
    ['PIDPressure', 'Unknown', false, 'Number of processes not known'],
    ['NetworkUnavailable', 'True', false, 'Network not set up'],
    ['ReadonlyFilesystem', 'False', true, 'Readonly filesystem: no'],
    ['FrequentKubeletRestart', 'True', false, 'Frequent kubelet restart: yes'],
    ['ContainerRuntimeReady', 'True', true, 'Container runtime ready: yes'],
    ['StorageReady', 'False', false, 'Storage ready: no'],
    ['VMEventScheduled', 'False', true, 'VMEvent scheduled: no'],
    ['constructor', 'False', true, 'constructor: no'],
  ])('%s %s is good: %s', (type, status, ok, text) => {
    const [condition] = show([[type, status]]).conditions;
    expect(condition).toMatchObject({ ok, text });
  });
});
