import { deepStrictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { playwrightOutcome } from './playwrightOutcome.mjs';

const result = (status, errors = []) => ({
  projectName: 'light',
  status,
  results: [{ errors }],
});

const spec = (title, ...tests) => ({ title, tests });

test('counts what passed, and names what failed, was flaky or did not run', () => {
  const file = 'list.test.ts';
  const error = {
    message: 'Error: toBeVisible() failed\n\nLocator: row',
    location: { file: '/project/list.test.ts', line: 12 },
  };
  const report = {
    errors: [],
    suites: [
      {
        title: file,
        file,
        specs: [spec('shows', result('expected'))],
        suites: [
          {
            title: 'in the dark',
            file,
            specs: [
              spec('reads', result('unexpected', [error])),
              spec('blinks', result('flaky')),
              spec('waits', result('skipped')),
            ],
          },
        ],
      },
    ],
  };
  const lines = ['Error: toBeVisible() failed', 'Locator: row'];
  deepStrictEqual(playwrightOutcome(report), {
    kind: 'Ran',
    passed: 1,
    failures: [
      {
        name: 'list.test.ts › in the dark › reads (light)',
        lines: [...lines, 'in list.test.ts, line 12'],
      },
      {
        name: 'list.test.ts › in the dark › blinks (light)',
        lines: ['flaky'],
      },
      {
        name: 'list.test.ts › in the dark › waits (light)',
        lines: ['skipped'],
      },
    ],
  });
});

test('a file that could not be loaded is a failure', () => {
  const report = { errors: [{ message: 'Error: no tests found' }], suites: [] };
  deepStrictEqual(playwrightOutcome(report), {
    kind: 'Ran',
    passed: 0,
    failures: [{ name: 'Playwright', lines: ['Error: no tests found'] }],
  });
});
