import { deepStrictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { errorLines, firstLines } from './firstLines.mjs';

test('an error begins with what it says, not with frames and quoted source', () => {
  const message = [
    '\u001b[31mexpected 1, got 2\u001b[39m',
    '',
    '  > 3 | expect(1)',
    '      |       ^',
    '    at test (/project/a.test.ts:3:4)',
    'at least once',
  ].join('\n');
  deepStrictEqual(firstLines(message), ['expected 1, got 2', 'at least once']);
});

test('of a long output, the lines that speak of errors', () => {
  const output = [
    ...Array.from({ length: 9 }, (_, index) => `Checked ${index}`),
    "src/a.ts(1,2): error TS2304: Cannot find name 'x'.",
  ].join('\n');
  deepStrictEqual(errorLines(output), [
    "src/a.ts(1,2): error TS2304: Cannot find name 'x'.",
  ]);
});

test('of an output without such lines, its first', () => {
  deepStrictEqual(errorLines('one\ntwo'), ['one', 'two']);
});
