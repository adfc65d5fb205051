import { deepStrictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { brokenFiles, jestOutcome, testsOf } from './jestOutcome.mjs';

const report = {
  testResults: [
    {
      name: '/project/clusters.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'lists', status: 'passed', failureMessages: [] },
        {
          fullName: 'sorts',
          status: 'failed',
          failureMessages: [
            '\u001b[31mError: expected 1\u001b[39m\n    at sort (/project/clusters.test.ts:3:4)',
          ],
        },
        { fullName: 'pages', status: 'pending', failureMessages: [] },
      ],
    },
    {
      name: '/project/broken.test.ts',
      status: 'failed',
      message: 'Cannot find module ./gone',
      assertionResults: [],
    },
  ],
};

test('names each test that failed or was skipped, with the first lines of why', () => {
  deepStrictEqual(jestOutcome(testsOf(report)), {
    kind: 'Ran',
    passed: 1,
    failures: [
      { name: 'clusters.test.ts › sorts', lines: ['Error: expected 1'] },
      { name: 'clusters.test.ts › pages', lines: ['pending'] },
    ],
  });
});

test('names files that could not be loaded', () => {
  deepStrictEqual(brokenFiles(report), [
    { name: 'broken.test.ts', lines: ['Cannot find module ./gone'] },
  ]);
});
