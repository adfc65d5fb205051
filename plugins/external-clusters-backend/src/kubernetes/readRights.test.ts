import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kubectlGrant } from '../providers/shared/rights';
import { AKS_RIGHTS } from '../providers/aks/aksRights';
import { toRight } from './__testUtils__/toRight';
import { PATH_RIGHTS, READ_RIGHTS, rightInWords } from './readRights';
import { KubernetesReader, ResourceRight } from './reader';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from './reader/__testUtils__/startSimulatedCluster';

const options = { signal: new AbortController().signal };

type Read = (
  reader: KubernetesReader,
  credential: ClusterCredential,
) => Promise<unknown>;

const READS: Record<Exclude<keyof KubernetesReader, 'close'>, Read> = {
  version: (reader, credential) => reader.version(credential, options),
  readiness: (reader, credential) => reader.readiness(credential, options),
  clusterUid: (reader, credential) => reader.clusterUid(credential, options),
  rights: (reader, credential) =>
    reader.rights(credential, READ_RIGHTS, options),
  nodesPage: (reader, credential) =>
    reader.nodesPage(credential, { limit: 1 }, options),
  countNodes: (reader, credential) => reader.countNodes(credential, options),
  nodes: (reader, credential) => reader.nodes(credential, options),
  nodeUsage: (reader, credential) => reader.nodeUsage(credential, options),
  namespaceUsage: (reader, credential) =>
    reader.namespaceUsage(credential, 'kube-system', options),
  countPods: (reader, credential) => reader.countPods(credential, options),
  events: (reader, credential) =>
    Promise.all(
      [undefined, 'kube-system'].map(namespace =>
        reader.events(credential, { namespace, pages: 1 }, options),
      ),
    ),
};

/** Which resources are read and how, in one order. */
function kinds(
  rights: Pick<ResourceRight, 'verb' | 'group' | 'resource'>[],
): string[] {
  const words = rights.map(({ verb, group, resource }) =>
    rightInWords({ verb, group, resource }),
  );
  return [...new Set(words)].sort();
}

function document(name: string): string {
  return readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');
}

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('READ_RIGHTS', () => {
  let cluster: SimulatedCluster;
  afterEach(() => cluster?.close());

  /** Makes every read that there is, as whoever holds the token. */
  async function readAll(token: string) {
    const { reader } = cluster;
    const credential = cluster.credential(token);
    for (const read of Object.values(READS)) await read(reader, credential);
  }

  it('are what the requests take that a cluster gets, no less and no more', async () => {
    cluster = await startSimulatedCluster({});
    await readAll('view');
    const requests = cluster.calls
      .list('kubernetes.')
      .map(({ operation }) => operation.replace('kubernetes.', ''));
    expect(kinds(requests.flatMap(request => toRight(request) ?? []))).toEqual(
      kinds(READ_RIGHTS),
    );
  });

  it('are enough for all reads', async () => {
    const rights = READ_RIGHTS.map(({ verb, group, resource }) => ({
      verbs: [verb],
      groups: [group],
      resources: [resource],
    }));
    cluster = await startSimulatedCluster({
      authenticate: () => ({ user: 'robin', groups: [], rights }),
    });
    await expect(readAll('any')).resolves.toBeUndefined();
  });

  it('are what the role to be made by hand gives', () => {
    const [, block = ''] =
      /kind: ClusterRole\n([^]*?)---/.exec(document('connect.md')) ?? [];
    const { rules } = load(block) as {
      rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[];
    };
    const given = rules.flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(resource =>
          verbs.map(verb => ({ verb, group, resource })),
        ),
      ),
    );
    expect(kinds(given)).toEqual(kinds(READ_RIGHTS));
  });

  it('are covered by the commands that mend missing rights', () => {
    const command = kubectlGrant('--user=me');
    const [, verbs, resources] =
      /--verb=(\S+) --resource=(\S+)/.exec(command) ?? [];
    for (const { verb, group, resource } of READ_RIGHTS) {
      expect(verbs?.split(',')).toContain(verb);
      expect(resources?.split(',')).toContain(
        group ? `${resource}.${group}` : resource,
      );
    }
  });

  it('are covered by the data actions of Azure', () => {
    const actions = AKS_RIGHTS.filter(({ isData }) => isData).map(({ name }) =>
      name.replace('Microsoft.ContainerService/managedClusters/', ''),
    );
    for (const { group, resource } of READ_RIGHTS) {
      const path = group ? `${group}/${resource}` : resource;
      expect(actions).toContain(`${path}/read`);
    }
    for (const { path } of PATH_RIGHTS) {
      expect(actions).toContain(`${path.slice(1)}/read`);
    }
  });

  it('are given by the commands in the documentation', () => {
    const accounts = document('accounts.md');
    const commands = kubectlGrant('--group=external-clusters-viewers');
    for (const command of commands.split(' && ')) {
      expect(accounts).toContain(command);
    }
  });

  it('are in the documentation', () => {
    const table = document('inside.md');
    for (const right of [...PATH_RIGHTS, ...READ_RIGHTS]) {
      expect(table).toContain(`\`${rightInWords(right)}\``);
    }
  });
});
