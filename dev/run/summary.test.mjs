import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { notRun, ran } from './suites/outcome.mjs';
import { summarize } from './summary.mjs';

function linesOf(context, results, required) {
  const print = context.mock.method(console, 'log', () => {});
  const code = summarize(results, required);
  const lines = print.mock.calls.flatMap(call =>
    String(call.arguments[0]).split('\n'),
  );
  return { code, lines };
}

test('ends with the totals, and before them what failed and why', context => {
  const { code, lines } = linesOf(
    context,
    [
      { name: 'types', seconds: 3, ...ran(1, []) },
      {
        name: 'browser',
        seconds: 60,
        ...ran(2, [{ name: 'list › sorts', lines: ['Error: no'] }]),
      },
      { name: 'PostgreSQL', ...notRun('not installed') },
    ],
    ['PostgreSQL'],
  );
  strictEqual(code, 1);
  deepStrictEqual(lines, [
    '',
    'Summary',
    '  types: ran, 1 passed, 0 failed in 3 s',
    '  browser: ran, 2 passed, 1 failed in 60 s',
    '  PostgreSQL: not run: not installed',
    '',
    'Failed',
    '  browser: list › sorts',
    '    Error: no',
    '  PostgreSQL',
    '    required here, but it did not run',
    '',
    '3 passed, 2 failed',
  ]);
});

test('fits the end of an output however much fails', context => {
  const failures = Array.from({ length: 500 }, (_, index) => ({
    name: `test ${index}`,
    lines: ['one', 'two', 'three', 'four', 'five', 'six'],
  }));
  const { lines } = linesOf(
    context,
    [{ name: 'unit', ...ran(0, failures) }],
    [],
  );
  strictEqual(lines.length < 60, true);
  strictEqual(lines.includes('  and 492 more'), true);
  strictEqual(lines.at(-1), '0 passed, 500 failed');
});

test('answers 0 when nothing failed', context => {
  const results = [{ name: 'types', ...ran(1, []) }];
  strictEqual(linesOf(context, results, ['types']).code, 0);
});
