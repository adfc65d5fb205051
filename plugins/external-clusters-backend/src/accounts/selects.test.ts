import { SelectableCluster, selects } from './selects';

const cluster: SelectableCluster = {
  name: 'payments-prod',
  location: 'europe-west1-b',
  group: 'RG-Payments',
  tags: { team: 'payments', stage: 'prod' },
};

describe('selects', () => {
  it('selects everything where nothing narrows', () => {
    expect(selects(undefined, cluster)).toBe(true);
    expect(selects({}, cluster)).toBe(true);
  });

  it.each([
    [
      'its resource group in another case',
      { resourceGroups: ['rg-payments'] },
      true,
    ],
    ['another resource group', { resourceGroups: ['rg-pay'] }, false],
    ['its zone', { regions: ['europe-west1-b'] }, true],
    ['the region of its zone', { regions: ['europe-west1'] }, true],
    ['a region whose name begins alike', { regions: ['europe-west'] }, false],
    ['its name', { names: ['payments-prod'] }, true],
    ['a pattern', { names: ['payments-*'] }, true],
    [
      'a pattern with a dot, taken literally',
      { names: ['payments.prod'] },
      false,
    ],
    ['no name at all', { names: [] }, false],
    ['all tags', { tags: { team: 'payments', stage: 'prod' } }, true],
    ['a tag with another value', { tags: { stage: 'dev' } }, false],
    [
      'one criterion that holds and one that does not',
      { names: ['*'], regions: ['us-east1'] },
      false,
    ],
  ])('judges %s', (_what, selection, expected) => {
    expect(selects(selection, cluster)).toBe(expected);
  });
});
