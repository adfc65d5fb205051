import { AzurePermission, judgeAksRight } from './judgeAksRight';

const READ = 'Microsoft.ContainerService/managedClusters/read';

const allow = (...actions: string[]): AzurePermission => ({ actions });

describe('judgeAksRight', () => {
  it.each<[string, AzurePermission[], string]>([
    ['nothing', [], 'Missing'],
    ['another action', [allow(`${READ}/more`)], 'Missing'],
    ['the action itself', [allow(READ)], 'Allowed'],
    ['another spelling', [allow(READ.toUpperCase())], 'Allowed'],
    ['everything', [allow('*')], 'Allowed'],
    ['every read', [allow('*/read')], 'Allowed'],
    ['all of a kind', [allow('Microsoft.ContainerService/*')], 'Allowed'],
    ['all of another kind', [allow('Microsoft.Compute/*')], 'Missing'],
    ['a dot that is no dot', [allow(READ.replace('.', 'x'))], 'Missing'],
    ['what is excluded', [{ actions: ['*'], notActions: [READ] }], 'Missing'],
    [
      'what one role excludes and another one gives',
      [{ actions: ['*'], notActions: ['*/read'] }, allow(READ)],
      'Allowed',
    ],
    ['a data action', [{ dataActions: ['*'] }], 'Missing'],
    ['a condition', [{ actions: ['*'], condition: '@x' }], 'Unknown'],
    [
      'a condition, and without one',
      [{ actions: ['*'], condition: '@x' }, allow('*')],
      'Allowed',
    ],
    ['lists that are null', [{ actions: null, notActions: null }], 'Missing'],
  ])('of %s', (_name, permissions, expected) => {
    expect(judgeAksRight({ name: READ }, permissions)).toBe(expected);
  });

  it('looks for data actions among data actions', () => {
    const right = { name: `${READ}`, isData: true };
    expect(judgeAksRight(right, [allow('*')])).toBe('Missing');
    expect(judgeAksRight(right, [{ dataActions: ['*/read'] }])).toBe('Allowed');
  });
});
