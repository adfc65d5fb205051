import { JsonObject } from '@backstage/types';
import { Role, ROLES } from '../../__testUtils__/startPlugin';
import { readOpenApiDocument } from '../../routes/createRouter';
import { placesOf } from '../../routes/OpenApiDocument';
import { Portal } from './Portal';

/** What the requests of a walk are about. */
export interface WalkSubjects {
  accountId: string;
  clusterId: string;
  /** Ref of a cluster that the account sees. */
  ref: string;
  /** A credential that is valid. */
  account: JsonObject;
  kubeconfig: string;
}

type Bodies = Record<string, ((subjects: WalkSubjects) => object) | undefined>;

const owner = 'group:default/team-a';

/** A body for each operation that takes one. */
const BODIES: Bodies = {
  updateRegistration: () => ({ description: 'Walked by', labels: { a: 'b' } }),
  importClusters: ({ accountId, ref }) => ({ accountId, owner, refs: [ref] }),
  connectCluster: ({ kubeconfig }) => ({ kubeconfig, owner, name: 'again' }),
  inspectKubeconfig: ({ kubeconfig }) => ({ kubeconfig }),
  testConnection: ({ kubeconfig }) => ({ kubeconfig }),
  createAccount: ({ account }) => ({ ...account, owner, name: 'again' }),
  verifyAccount: ({ account }) => ({ ...account, owner }),
  createExternalId: () => ({ owner }),
};

/** Calls every operation of the OpenAPI document in every role; answers the statuses by operation. */
export async function walkApi(
  portal: Portal,
  subjects: WalkSubjects,
): Promise<Record<string, number[]>> {
  const statuses: Record<string, number[]> = {};
  for (const [id, { method, path }] of placesOf(readOpenApiDocument())) {
    statuses[id] = [];
    for (const role of Object.keys(ROLES) as Role[]) {
      const test = portal.send(method as 'get', fill(path, subjects), role);
      const body = BODIES[id]?.(subjects);
      const { status } = await (body ? test.send(body) : test);
      statuses[id].push(status);
    }
  }
  return statuses;
}

function fill(path: string, { accountId, clusterId }: WalkSubjects): string {
  return path
    .replace(':accountId', encodeURIComponent(accountId))
    .replace(':clusterId', clusterId);
}
