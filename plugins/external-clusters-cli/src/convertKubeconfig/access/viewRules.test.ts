import { READ_RIGHTS } from 'backstage-plugin-external-clusters-backend/src/kubernetes';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { viewRules } from './viewRules';

const DOCUMENT = resolve(
  __dirname,
  '../../../../../docs/convert-kubeconfig.md',
);

describe('viewRules', () => {
  it.each(READ_RIGHTS)(
    'let the portal $verb $resource of "$group"',
    ({ verb, group, resource }) => {
      const isGiven = viewRules.some(
        ({ verbs, apiGroups, resources }) =>
          verbs.includes(verb) &&
          apiGroups?.includes(group) &&
          resources?.includes(resource),
      );
      expect(isGiven).toBe(true);
    },
  );

  it('give nothing that the portal never reads', () => {
    const given = viewRules
      .filter(({ verbs }) => !verbs.includes('create'))
      .flatMap(({ apiGroups = [], resources = [] }) =>
        apiGroups.flatMap(group => resources.map(name => `${group}/${name}`)),
      );
    const read = READ_RIGHTS.map(
      ({ group, resource }) => `${group}/${resource}`,
    );
    expect(given.sort()).toEqual([...new Set(read)].sort());
  });

  it('are told in the documentation as the command tells them', () => {
    const told = viewRules.map(({ verbs, apiGroups = [], resources = [] }) => {
      const [group] = apiGroups;
      const words = `${verbs.join(', ')} ${resources.join(', ')}`;
      return group ? `${words} (${group})` : words;
    });
    expect(readFileSync(DOCUMENT, 'utf8')).toContain(told.join('; '));
  });
});
