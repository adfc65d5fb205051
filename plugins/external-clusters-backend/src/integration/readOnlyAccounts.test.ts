import {
  ClusterChange,
  ExternalCluster,
  FeatureRights,
  Operation,
  Problem,
  ReadProblem,
  RightCheck,
  RightsFeature,
  RightState,
} from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import { testDatabases } from '../database/__testUtils__';
import { AKS_VIEWER_ROLE } from '../providers/aks/aksPolicies';
import { AKS_RIGHTS } from '../providers/aks/aksRights';
import { EKS_VIEWER_POLICY } from '../providers/eks/eksPolicies';
import { EKS_RIGHTS } from '../providers/eks/eksRights';
import { GKE_VIEWER_ROLE } from '../providers/gke/gkePolicies';
import { GKE_RIGHTS } from '../providers/gke/gkeRights';
import { CloudRight, serves } from '../providers/shared/rights';
import {
  Cloud,
  cloudConsole,
  CLOUDS,
  Person,
  usePortal,
  viewOnlyClouds,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;

/** All rights of each cloud, and those that its policy for viewing gives. */
const RIGHTS: Record<Cloud, { all: readonly CloudRight[]; given: string[] }> = {
  aks: {
    all: AKS_RIGHTS.filter(({ isData }) => !isData),
    given: AKS_VIEWER_ROLE.Actions,
  },
  eks: {
    all: EKS_RIGHTS,
    given: EKS_VIEWER_POLICY.Statement.flatMap(({ Action }) => Action),
  },
  gke: { all: GKE_RIGHTS, given: GKE_VIEWER_ROLE.includedPermissions },
};

const EDITS: Record<Cloud, RightsFeature[]> = {
  aks: ['Upgrade', 'NodePools', 'Power'],
  eks: ['Upgrade', 'NodePools'],
  gke: ['Upgrade', 'NodePools'],
};

/** What a feature takes that is not in the policy for viewing. */
function notGiven(cloud: Cloud, feature: RightsFeature): string[] {
  const { all, given } = RIGHTS[cloud];
  return all
    .filter(right => serves(right, [feature]))
    .map(({ name }) => name)
    .filter(name => !given.includes(name))
    .sort();
}

function namesOf(rights: RightCheck[], states: RightState[]): string[] {
  return rights
    .filter(({ state }) => states.includes(state))
    .map(({ name }) => name)
    .sort();
}

/** Changes that anybody might ask for who sees the cluster. */
function changesOf(
  { version = '', nodePools = [] }: ExternalCluster,
  next: string,
) {
  const { name, desired = 0 } = nodePools.at(-1)!;
  const changes: ClusterChange[] = [
    {
      kind: 'UpgradeControlPlane',
      version: next,
      seen: { version },
      thenNodePools: false,
    },
    {
      kind: 'UpdateNodePool',
      nodePool: name,
      edit: { desired: desired + 1 },
      seen: { desired },
    },
    { kind: 'DeleteNodePool', nodePool: name },
    { kind: 'StopCluster' },
  ];
  return changes;
}

/** A refusal that tells whose right is missing, and which. */
const NAMED = /^Account .* the right \S+ is missing$/;

/** EKS and GKE cannot stop clusters, whoever asks. */
function isOffered(cloud: Cloud, { kind }: ClusterChange): boolean {
  return kind !== 'StopCluster' || EDITS[cloud].includes('Power');
}

describe.each(databases.eachSupportedId())(
  'accounts that may only view, on %s',
  id => {
    const stage = usePortal({
      databases,
      id,
      scenario: viewOnlyClouds,
      config: () => ({}),
    });

    const clustersInClouds = async (): Promise<unknown> => {
      const answer = await fetch(`${stage.world.controlUrl}/clusters`);
      return answer.json();
    };

    describe.each(CLOUDS)('of %s', cloud => {
      let accountId: string;
      let clusterId: string;

      beforeAll(async () => {
        const ann = Person.ann(stage.portal);
        const { settings } = cloudConsole(stage.world, cloud);
        accountId = (await ann.addAccount(cloud, settings)).id;
        [clusterId = ''] = Object.values(await ann.importAll(accountId));
        await stage.portal.wake();
      });

      /** Why a change was refused, at once or when the cloud was asked for it. */
      const refusalOf = async (change: ClusterChange): Promise<Problem> => {
        const { portal } = stage;
        const { status, body } = await portal
          .post(`/clusters/${clusterId}/changes`, 'owner')
          .set('Idempotency-Key', randomUUID())
          .send(change);
        if (status !== 202) return body.error;
        let operation: Operation | undefined;
        await portal.passUntil(5 * MINUTE, async () => {
          const path = `/operations/${body.id}`;
          operation = (await portal.get(path, 'owner').expect(200)).body;
          return operation?.finishedAt !== undefined;
        });
        expect(operation?.state).toBe('Failed');
        return operation!.problem!;
      };

      /** What the cluster could be upgraded to, as far as the account may ask. */
      const nextVersion = async (): Promise<string> => {
        const path = `/clusters/${clusterId}/upgrades`;
        const { body } = await stage.portal.get(path, 'owner');
        return body.targets?.at(-1)?.version ?? '1.34.0';
      };

      it('are imported, and looked into', async () => {
        expect(await stage.portal.show(clusterId, 'owner')).toMatchObject({
          origin: 'Imported',
          state: 'Running',
          cloudAccess: { status: 'Ok' },
          clusterAccess: { status: 'Ok' },
          nodes: { ready: expect.any(Number) },
        });
        const path = `/clusters/${clusterId}/usage`;
        const { body } = await stage.portal.get(path, 'owner').expect(200);
        expect(body).toMatchObject({ isWhole: true });
        // At Google the role of the project gives no metrics; a cluster's own RBAC does.
        expect(body.problems.map(({ part }: ReadProblem) => part)).toEqual(
          cloud === 'gke' ? ['controlPlaneMetrics'] : [],
        );
      });

      it.each(['account', 'cluster'] as const)(
        'are told each right that is missing for changes, of the %s',
        async subject => {
          const path = subject === 'account' ? accountId : clusterId;
          const { body } = await stage.portal
            .get(`/${subject}s/${path}/rights`, 'owner')
            .expect(200);
          const of = (feature: RightsFeature): FeatureRights =>
            body.features.find(
              (each: FeatureRights) => each.feature === feature,
            );
          expect(of('View').state).toBe('Allowed');
          // A cluster of its own says what may be read in it.
          expect(of('Inside').state).toBe(
            subject === 'cluster' ? 'Allowed' : 'Unknown',
          );
          for (const feature of EDITS[cloud]) {
            const { state, rights, mends } = of(feature);
            expect(state).toBe('Missing');
            expect(namesOf(rights, ['Missing', 'Unknown'])).toEqual(
              notGiven(cloud, feature),
            );
            const commands = mends.map(({ command }) => command).join();
            for (const name of namesOf(rights, ['Missing'])) {
              expect(commands).toContain(name);
            }
          }
        },
      );

      it('cannot change anything, and say which right that takes', async () => {
        const before = await clustersInClouds();
        const cluster = await stage.portal.show(clusterId, 'owner');
        for (const change of changesOf(cluster, await nextVersion())) {
          const problem = await refusalOf(change);
          const { code, message } = problem;
          const offered = isOffered(cloud, change);
          expect([change.kind, code, NAMED.test(message)]).toEqual([
            change.kind,
            offered ? 'PermissionDenied' : 'NOT_ALLOWED_NOW',
            offered,
          ]);
        }
        expect(await clustersInClouds()).toEqual(before);
        expect(await stage.portal.show(clusterId, 'owner')).toMatchObject({
          state: 'Running',
          version: cluster.version,
          nodePools: cluster.nodePools!,
        });
      });
    });
  },
);
