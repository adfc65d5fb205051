import fastCheck from 'fast-check';
import { splitList } from './splitList';

function whole(text: string, name: string) {
  const { rest, elements } = splitList(text, { names: [name], most: 1_000 });
  return { rest, all: [...elements] };
}

describe('splitList', () => {
  it('parses the elements of a list one by one, and the rest without them', () => {
    const text =
      '{"kind":"List","items":[{"a":[1,{"b":"]"}]}, "x,\\"]" ,7,null],"metadata":{"items":[8,9]}}';
    expect(whole(text, 'items')).toEqual({
      rest: { kind: 'List', items: [], metadata: { items: [8, 9] } },
      all: [{ a: [1, { b: ']' }] }, 'x,"]', 7, null],
    });
  });

  it.each<[string, unknown]>([
    ['{"items":[]}', { items: [] }],
    ['{"items": [ \n ] }', { items: [] }],
    ['{"items":null}', { items: null }],
    ['{"other":[1,2]}', { other: [1, 2] }],
    ['{"a":{"items":[1]}}', { a: { items: [1] } }],
    ['[["items",[1]]]', [['items', [1]]]],
    ['"items"', 'items'],
    ['7', 7],
  ])('leaves %s as it is', (text, rest) => {
    expect(whole(text, 'items')).toEqual({ rest, all: [] });
  });

  it.each([
    '',
    '{"items":[',
    '{"items":[1,]}',
    '{"items":[,1]}',
    '{"items":[1 2]}',
    '{"items":[{]}',
    '{"items":[1]',
    '{"items":[1]}}',
    '{"items":["\\"]}',
    '{"items"[1]}',
    '<html>',
  ])('finds no JSON in %j', text => {
    expect(() => whole(text, 'items')).toThrow(
      expect.objectContaining({ name: 'SyntaxError' }),
    );
  });

  it('answers as JSON.parse does for any object', () => {
    const objects = fastCheck.record({
      items: fastCheck.array(fastCheck.jsonValue()),
      metadata: fastCheck.jsonValue(),
    });
    const spaces = fastCheck.constantFrom(undefined, 1);
    fastCheck.assert(
      fastCheck.property(objects, spaces, (object, space) => {
        const text = JSON.stringify(object, undefined, space);
        const { items, ...others } = JSON.parse(text);
        expect(whole(text, 'items')).toEqual({
          rest: { ...others, items: [] },
          all: items,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes no list that is longer than it may be', () => {
    const list = (length: number) => `{"items":[${Array(length).fill(7)}]}`;
    expect(whole(list(1_000), 'items').all).toHaveLength(1_000);
    expect(() => whole(list(1_001), 'items')).toThrow(
      expect.objectContaining({ code: 'NOT_KUBERNETES' }),
    );
  });

  it.each(['[', '{"items":[', '\\"', '"\\', '"', ']}', '\\'])(
    'is soon at the end of 8 MB of %j',
    part => {
      const text = part.repeat(8_000_000 / part.length);
      expect(() => whole(`{"items":[${text}`, 'items')).toThrow();
    },
  );
});
