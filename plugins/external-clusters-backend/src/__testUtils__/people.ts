import { mockCredentials } from '@backstage/backend-test-utils';

/** Who calls in tests: a team member, a member of another team, an admin, another plugin, nobody. */
export const ROLES = {
  owner: mockCredentials.user.header('user:default/ann'),
  stranger: mockCredentials.user.header('user:default/bob'),
  admin: mockCredentials.user.header('user:default/root'),
  service: mockCredentials.service.header(),
  anonymous: mockCredentials.none.header(),
} as const;

export type Role = keyof typeof ROLES;

const TEAM_A = 'group:default/team-a';

/** Groups of the users of tests. */
export const OWNERSHIP: Record<string, string[]> = {
  'user:default/ann': ['user:default/ann', TEAM_A],
  'user:default/bob': ['user:default/bob', 'group:default/team-b'],
  'user:default/root': ['user:default/root', 'group:default/platform'],
};
