import { JsonObject } from '@backstage/types';
import { randomUUID } from 'node:crypto';
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
  /** A cluster that was created here, and can be changed. */
  createdId: string;
  /** A cluster of a cloud that people can sign in to by themselves. */
  cloudId: string;
  /** Something that was not begun yet. */
  operationId: string;
  /** Settings of a cluster that does not exist yet. */
  newCluster: { accountId: string; settings: JsonObject };
  /** Another cluster that is connected, with its kubeconfig. */
  connected: { id: string; kubeconfig: string };
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
  getClusterForm: () => ({ owner, settings: {} }),
  createCluster: ({ newCluster }) => ({ ...newCluster, owner }),
  getNodePoolForm: () => ({ settings: {} }),
  startChange: () => ({ kind: 'StopCluster' }),
  replaceCredential: ({ account: { settings } }) => ({ settings }),
  replaceKubeconfig: ({ connected: { kubeconfig } }) => ({ kubeconfig }),
  createKubeconfig: () => ({ signIn: 'Program' }),
};

/** The operations that are about another cluster, or another account, than the others: that one is gone by then. */
const SUBJECTS: Record<
  string,
  ((subjects: WalkSubjects) => Partial<WalkSubjects>) | undefined
> = {
  getUpgrades: ({ createdId: clusterId }) => ({ clusterId }),
  getNodePoolForm: ({ createdId: clusterId }) => ({ clusterId }),
  getDeletion: ({ createdId: clusterId }) => ({ clusterId }),
  startChange: ({ createdId: clusterId }) => ({ clusterId }),
  listClusterOperations: ({ createdId: clusterId }) => ({ clusterId }),
  replaceKubeconfig: ({ connected: { id: clusterId } }) => ({ clusterId }),
  createKubeconfig: ({ cloudId: clusterId }) => ({ clusterId }),
  listNodes: ({ connected: { id: clusterId } }) => ({ clusterId }),
  getUsage: ({ connected: { id: clusterId } }) => ({ clusterId }),
  listEvents: ({ connected: { id: clusterId } }) => ({ clusterId }),
  getClusterRights: ({ createdId: clusterId }) => ({ clusterId }),
  getClusterForm: ({ newCluster: { accountId } }) => ({ accountId }),
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
      const own = { ...subjects, ...SUBJECTS[id]?.(subjects) };
      const test = portal.send(method as 'get', fill(path, own), role);
      test.set('Idempotency-Key', randomUUID());
      const body = BODIES[id]?.(subjects);
      const { status } = await (body ? test.send(body) : test);
      statuses[id].push(status);
    }
  }
  return statuses;
}

function fill(
  path: string,
  { accountId, clusterId, operationId }: WalkSubjects,
): string {
  return path
    .replace(':accountId', encodeURIComponent(accountId))
    .replace(':clusterId', clusterId)
    .replace(':operationId', operationId);
}
