import { randomUUID } from 'node:crypto';
import { Role, StartedPlugin } from '../../__testUtils__/startPlugin';
import { readOpenApiDocument } from '../createRouter';
import { placesOf } from '../OpenApiDocument';
import { TEAM_A } from './changing';
import { account, MATRIX, Scene } from './roleMatrix';

/** Every place of the OpenAPI document, by the name of its operation. */
export const places = placesOf(readOpenApiDocument());

let scenes = 0;

/** An account of team-a with one cluster imported and another one still to import. */
export async function setScene(plugin: StartedPlugin): Promise<Scene> {
  scenes += 1;
  const { ref } = plugin.cloud.add({ name: `prod-${scenes}` });
  const other = plugin.cloud.add({ name: `other-${scenes}` }).ref;
  const stored = await plugin
    .post('/accounts')
    .send({ ...account, name: 'account' });
  const accountId: string = stored.body.id;
  const imported = await plugin
    .post('/imports')
    .send({ accountId, owner: TEAM_A, refs: [ref] });
  const { clusterId } = imported.body.results[0];
  const started = await plugin
    .post(`/clusters/${clusterId}/changes`)
    .set('Idempotency-Key', randomUUID())
    .send({ kind: 'StopCluster' });
  // What goes on by itself must not be taken for what a request does.
  await plugin.work();
  plugin.cloud.calls.length = 0;
  plugin.cloud.editor.calls.length = 0;
  return { accountId, clusterId, other, operationId: started.body.id };
}

/** Sends the request of a row. */
export function send(
  plugin: StartedPlugin,
  id: string,
  scene: Scene,
  role: Role,
) {
  const row = MATRIX[id];
  const { method } = places.get(id)!;
  const test = plugin[method as 'get'](row!.path(scene), role);
  test.set('Idempotency-Key', randomUUID());
  const body = row!.body?.(scene);
  return body ? test.send(body) : test;
}

const KEYS: Record<string, string> = {
  cluster_changes: 'sequence',
  created_clusters: 'token',
};

/** All that could have been written. */
export async function dump({ knex }: StartedPlugin) {
  const tables = [
    'accounts',
    'secrets',
    'cloud_clusters',
    'external_clusters',
    'cluster_changes',
    'operations',
    'created_clusters',
  ];
  return Promise.all(
    tables.map(table => knex(table).orderBy(KEYS[table] ?? 'id')),
  );
}

/** What a cloud was asked since the scene was set. */
export const callsOf = ({ cloud }: StartedPlugin) => [
  ...cloud.calls,
  ...cloud.editor.calls,
];
