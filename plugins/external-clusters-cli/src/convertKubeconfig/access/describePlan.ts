import { formatSeconds } from '../formatSeconds';
import { AccessOptions } from '../ConvertOptions';
import { describeObject } from './AccessObject';
import { AccessPlan } from './ClusterAccess';
import { Step } from './Step';

const WORDS: Readonly<Record<Step['action'], string>> = {
  create: 'create  ',
  keep: 'keep    ',
  replace: 'replace ',
  delete: 'delete  ',
  absent: 'not there',
};

/** A line for each thing that will be done in a cluster. */
export function describePlan({ steps, warnings }: AccessPlan): string[] {
  return [
    ...steps.map(({ action, object }) => {
      const purpose =
        action === 'delete' || action === 'absent' ? '' : object.purpose;
      return `  ${WORDS[action]} ${describeObject(object)}${purpose}`;
    }),
    ...warnings.map(warning => `  Warning: ${warning}`),
  ];
}

/** The line about the token itself. */
export function describeToken({ lifetime }: AccessOptions): string {
  return lifetime.kind === 'LongLived'
    ? '  read     the token that Kubernetes writes into that Secret'
    : `  request  a token that lives ${formatSeconds(lifetime.seconds)}`;
}
