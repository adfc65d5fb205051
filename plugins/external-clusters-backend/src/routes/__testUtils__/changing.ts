import { randomUUID } from 'node:crypto';
import {
  Role,
  StartedPlugin,
  startPlugin,
} from '../../__testUtils__/startPlugin';

export const TEAM_A = 'group:default/team-a';
export const CANARY = 'CANARY-7c1e';

/** An account of app-config that is lent to team-a. */
export const lent = (allow: string[], select?: object) => ({
  accounts: [
    {
      name: 'lent',
      provider: 'fake',
      settings: { project: 'p', secret: CANARY },
      access: [{ owners: [TEAM_A], allow, ...(select && { select }) }],
    },
  ],
});

/** Asks for a cluster with the lent account. */
export function create(
  plugin: StartedPlugin,
  name: string,
  given: { role?: Role; key?: string; settings?: object } = {},
) {
  return plugin
    .post('/clusters', given.role)
    .set('Idempotency-Key', given.key ?? randomUUID())
    .send({
      accountId: 'config:lent',
      owner: TEAM_A,
      settings: { name, ...given.settings },
    });
}

/** Asks for a change of a cluster. */
export function change(
  plugin: StartedPlugin,
  clusterId: string,
  body: object,
  role?: Role,
) {
  return plugin
    .post(`/clusters/${clusterId}/changes`, role)
    .set('Idempotency-Key', randomUUID())
    .send(body);
}

/** A portal with a cluster that was made in it. */
export async function withCreated(config: object = {}) {
  const plugin = await startPlugin({
    config: { ...lent(['view', 'edit', 'create']), ...config },
  });
  const { body } = await create(plugin, 'prod');
  await plugin.work();
  return { plugin, clusterId: body.cluster.id as string };
}

/** A portal with a cluster that was imported into it. */
export async function withImported(rules: object = lent(['view', 'edit'])) {
  const plugin = await startPlugin({ config: { ...rules } });
  const { ref } = plugin.cloud.add({ name: 'prod', tags: { team: 'a' } });
  const { body } = await plugin
    .post('/imports')
    .send({ accountId: 'config:lent', owner: TEAM_A, refs: [ref] });
  return { plugin, clusterId: body.results[0].clusterId as string };
}
