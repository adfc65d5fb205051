import { basename } from 'node:path';
import { firstLines } from './firstLines.mjs';
import { ran } from './outcome.mjs';

/** What the JSON report of Playwright says. Flaky and skipped tests count as failed, and so does what never began. */
export function playwrightOutcome(report) {
  const specs = report.suites.flatMap(specsOf);
  const passed = specs.filter(({ status }) => status === 'expected');
  const others = specs.filter(({ status }) => status !== 'expected');
  return ran(passed.length, [
    ...report.errors.map(error => failure('Playwright', [error], 'failed')),
    ...others.map(({ name, status, errors }) => failure(name, errors, status)),
  ]);
}

function specsOf({ title, specs = [], suites = [], file }) {
  const path = title === file ? file : `${file} › ${title}`;
  return [
    ...specs.flatMap(spec =>
      spec.tests.map(({ projectName, status, results }) => ({
        name: `${path} › ${spec.title} (${projectName})`,
        status,
        // One that ran out of time has a second error, which says at what.
        errors: results.flatMap(({ errors }) => errors.slice(0, 2)),
      })),
    ),
    ...suites.flatMap(specsOf),
  ];
}

function failure(name, errors, otherwise) {
  return {
    name,
    lines: errors.length > 0 ? errors.flatMap(linesOf) : [otherwise],
  };
}

function linesOf({ message = '', location }) {
  const lines = firstLines(message);
  return location
    ? [...lines, `in ${basename(location.file)}, line ${location.line}`]
    : lines;
}
