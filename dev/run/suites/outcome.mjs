/**
 * A suite that ran.
 *
 * @param passed - how many of its tests passed
 * @param failures - one for each test that did not, be it that it never ran: `name` of the test, and the `lines` that
 *   say first why
 */
export const ran = (passed, failures) => ({ kind: 'Ran', passed, failures });

/** A suite that this machine cannot run, and why. */
export const notRun = why => ({ kind: 'NotRun', why });
