import { toKubernetesNode } from './toKubernetesNode';

describe('toKubernetesNode', () => {
  const withLabels = (labels: unknown) =>
    toKubernetesNode({ metadata: { name: 'node-a', labels } });

  it('keeps the first hundred labels by name, and what the others tell', () => {
    const names = Array.from({ length: 200 }, (_, index) => `label-${index}`);
    const labels = Object.fromEntries(names.map(name => [name, 'x']));
    labels['topology.kubernetes.io/zone'] = 'zone-a';
    const node = withLabels(labels);
    expect(Object.keys(node.labels)).toEqual(names.sort().slice(0, 100));
    expect(node.zone).toBe('zone-a');
  });

  it('looks at no more labels than any node has', () => {
    const get = jest.fn(() => 'x');
    const labels = {};
    for (let index = 0; index < 5_000; index += 1) {
      Object.defineProperty(labels, `label-${index}`, {
        enumerable: true,
        get,
      });
    }
    expect(Object.keys(withLabels(labels).labels)).toHaveLength(100);
    expect(get).toHaveBeenCalledTimes(1_000);
  });

  it.each([[['a', 'b']], ['text'], [7], [null]])(
    'takes labels for none that are %j',
    labels => expect(withLabels(labels)).toMatchObject({ name: 'node-a' }),
  );
});
