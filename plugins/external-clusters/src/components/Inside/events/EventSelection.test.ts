import {
  EventSelection,
  formatEventSelection,
  isNamespace,
  parseEventSelection,
  toEventQuery,
} from './EventSelection';

const parse = (address: string) =>
  parseEventSelection(new URLSearchParams(address));

const usual: EventSelection = { namespace: '', type: '', limit: 100 };

describe('EventSelection', () => {
  it.each([
    ['', {}],
    ['namespace=shop&type=Warning', { namespace: 'shop', type: 'Warning' }],
    ['namespace=*&limit=300', { namespace: '*', limit: 300 }],
  ] satisfies [string, Partial<EventSelection>][])(
    'the address %j goes both ways',
    (address, part) => {
      expect(parse(address)).toEqual({ ...usual, ...part });
      expect(formatEventSelection({ ...usual, ...part }).toString()).toBe(
        address,
      );
    },
  );

  it('leaves out what makes no sense', () => {
    expect(parse('namespace=Shop%2F..&type=Odd&limit=7')).toEqual(usual);
  });

  it('is a question to the backend', () => {
    expect(toEventQuery(usual)).toEqual({
      namespace: undefined,
      type: undefined,
      limit: 100,
    });
    expect(toEventQuery({ ...usual, namespace: '*', type: 'Normal' })).toEqual({
      namespace: '*',
      type: 'Normal',
      limit: 100,
    });
  });

  it.each([
    ['shop', true],
    ['a', true],
    ['shop-2', true],
    ['', false],
    ['-shop', false],
    ['Shop', false],
    ['a/b', false],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
  ])('%j is a namespace: %s', (text, expected) => {
    expect(isNamespace(text)).toBe(expected);
  });
});
