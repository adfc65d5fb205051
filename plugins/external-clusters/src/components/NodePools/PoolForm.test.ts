import { createCluster } from '../../__testUtils__/createCluster';
import { poolFields, takeOver, toEdit, toSeen, toSettings } from './PoolForm';

const [pool] = createCluster({}).nodePools!;
const labelled = { ...pool!, labels: { a: '1', b: '2' } };
const shown = toSettings(labelled);

describe('toEdit', () => {
  it('holds only what is wanted otherwise', () => {
    const wanted = { ...shown, desired: 5 };
    expect(toEdit(wanted, shown, poolFields)).toEqual({ desired: 5 });
  });

  it('is empty when nothing changed, whatever the order of labels', () => {
    const wanted = { ...shown, labels: { b: '2', a: '1' } };
    expect(toEdit(wanted, shown, poolFields)).toEqual({});
  });

  it('sends autoscaling and labels whole, and switches autoscaling off by null', () => {
    const wanted = {
      ...shown,
      autoscaling: { min: 3, max: 9 },
      labels: { a: '1' },
    };
    expect(toEdit(wanted, shown, poolFields)).toEqual({
      autoscaling: { min: 3, max: 9 },
      labels: { a: '1' },
    });
    expect(toEdit({ ...shown, autoscaling: null }, shown, poolFields)).toEqual({
      autoscaling: null,
    });
  });

  it('leaves out what the provider does not edit', () => {
    const wanted = { ...shown, desired: 5, labels: {} };
    expect(toEdit(wanted, shown, ['desired'])).toEqual({ desired: 5 });
  });
});

describe('toSeen', () => {
  it('tells what was shown of just the fields of the edit', () => {
    expect(toSeen(labelled, { autoscaling: null, taints: [] })).toEqual({
      autoscaling: { min: 3, max: 6 },
      taints: [],
    });
  });
});

describe('takeOver', () => {
  it('puts what the cloud has now in place of what was shown', () => {
    const differences = [
      { field: 'desired', seen: '3', now: '7' },
      { field: 'autoscaling', seen: '{"min":3,"max":6}', now: 'none' },
      { field: 'labels', seen: '{"a":"1"}', now: '{"c":"3"}' },
      { field: 'colour', seen: 'red', now: 'blue' },
    ];
    expect(takeOver(shown, differences)).toEqual({
      desired: 7,
      autoscaling: null,
      labels: { c: '3' },
      taints: [],
    });
  });
});
