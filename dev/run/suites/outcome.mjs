/** A suite that ran, and how many of its tests passed and failed. */
export const ran = (passed, failed) => ({ kind: 'Ran', passed, failed });

/** A suite that this machine cannot run, and why. */
export const notRun = why => ({ kind: 'NotRun', why });
