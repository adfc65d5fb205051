/** So many failures are named at the end, each in so many lines: the end of a long output is often all that is kept. */
const NAMED = 8;
const LINES = 5;

/**
 * Prints what became of every suite, what failed and why, and the totals as the last line.
 *
 * @param results - outcomes of suites, with `name` and perhaps `seconds`
 * @param required - names of suites that must have run
 * @returns 0 when nothing failed and every required suite ran, else 1
 */
export function summarize(results, required) {
  const missing = required.filter(
    name =>
      !results.some(result => result.name === name && result.kind === 'Ran'),
  );
  const failures = [
    ...results.flatMap(namedFailures),
    ...missing.map(name => ({
      name,
      lines: ['required here, but it did not run'],
    })),
  ];
  const passed = results.reduce((sum, result) => sum + (result.passed ?? 0), 0);
  console.log(
    [
      '\nSummary',
      ...results.map(result => `  ${result.name}: ${describe(result)}`),
      ...describeFailures(failures),
      `${passed} passed, ${failures.length} failed`,
    ].join('\n'),
  );
  return failures.length === 0 ? 0 : 1;
}

/** What became of one suite, in a few words. */
export function describe({ kind, why, passed, failures, seconds }) {
  if (kind === 'NotRun') return `not run: ${why}`;
  const time = seconds === undefined ? '' : ` in ${Math.round(seconds)} s`;
  return `ran, ${passed} passed, ${failures.length} failed${time}`;
}

function namedFailures({ name, failures = [] }) {
  return failures.map(failure => ({
    ...failure,
    name: failure.name === name ? name : `${name}: ${failure.name}`,
  }));
}

function describeFailures(failures) {
  if (failures.length === 0) return [];
  const more = failures.length - NAMED;
  return [
    '\nFailed',
    ...failures
      .slice(0, NAMED)
      .flatMap(({ name, lines }) => [
        `  ${name}`,
        ...lines.slice(0, LINES).map(line => `    ${line}`),
      ]),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
  ];
}
