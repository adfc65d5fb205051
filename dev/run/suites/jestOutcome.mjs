import { basename } from 'node:path';
import { firstLines } from './firstLines.mjs';
import { ran } from './outcome.mjs';

/** All tests of a JSON report of Jest, each with the `file` it is in. */
export function testsOf(report) {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(test => ({ ...test, file: basename(name) })),
  );
}

/** Skipped and empty tests count as failed: nothing is left out here without a word. */
export function jestOutcome(tests) {
  const passed = tests.filter(({ status }) => status === 'passed');
  const others = tests.filter(({ status }) => status !== 'passed');
  return ran(passed.length, others.map(toFailure));
}

/** Files that could not even be loaded have no test to fail. */
export function brokenFiles(report) {
  return report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.length === 0,
    )
    .map(({ name, message }) => ({
      name: basename(name),
      lines: firstLines(message),
    }));
}

function toFailure({ file, fullName, status, failureMessages }) {
  return {
    name: `${file} › ${fullName}`,
    lines:
      failureMessages.length > 0
        ? firstLines(failureMessages.join('\n'))
        : [status],
  };
}
