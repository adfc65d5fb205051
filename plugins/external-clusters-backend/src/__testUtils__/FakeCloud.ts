import { JsonObject } from '@backstage/types';
import {
  ClusterCredential,
  ClusterObservation,
  ClusterProvider,
  ClusterProviderFactory,
  ProviderAccount,
  ProviderError,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { operationKindValues } from 'backstage-plugin-external-clusters-common';
import { anObservation } from '../database/__testUtils__';
import { FakeEditor } from './FakeEditor';

/** A provider that lives in memory: for tests of what is around providers, not of providers. */
export class FakeCloud {
  readonly clusters = new Map<string, ClusterObservation>();
  /** Every call, with the account that was used and its secret. */
  readonly calls: Array<{ method: string; account: string; secret: unknown }> =
    [];
  /** Changes them; its steps are done as soon as they are begun. */
  readonly editor = new FakeEditor(this.clusters);
  /** With which all of its clusters can be looked into; none of them when not given. */
  clusterCredential?: ClusterCredential;
  /** Whether that opens nothing else. */
  tokenOpensOneCluster = true;
  /** Thrown by the next calls, until it is taken away. */
  failure?: ProviderError;
  /** Thrown where rights are asked for, until it is taken away. */
  rightsFailure?: ProviderError;
  /** What it says of the rights of whoever asks. */
  rights: ProviderRights = { rights: [], clusterAccess: [] };

  constructor() {
    this.editor.checks = 0;
  }

  add(given: Partial<ClusterObservation>): ClusterObservation {
    const observation = anObservation(given);
    this.clusters.set(observation.ref, observation);
    return observation;
  }

  /** The cloud as an adapter. */
  factory(given: Partial<ClusterProviderFactory> = {}): ClusterProviderFactory {
    return {
      name: 'fake',
      title: 'Fake',
      description: 'Clusters in memory',
      capabilities: {
        discover: true,
        connect: false,
        changes: [...operationKindValues],
        cancel: [...operationKindValues],
        nodePoolEdits: [],
        nodePools: true,
        nodePoolsWithCluster: true,
        kubeconfigExec: true,
        tokenOpensOneCluster: this.tokenOpensOneCluster,
      },
      accountFields: [
        { name: 'project', label: 'Project', kind: 'text', required: true },
        { name: 'secret', label: 'Secret', kind: 'secret', required: true },
      ],
      readAccount,
      describeScope: scope => [
        { label: 'Project', value: String(scope.project) },
      ],
      createProvider: account => this.provider(account),
      ...given,
    };
  }

  private provider(account: ProviderAccount): ClusterProvider {
    const called = async <T>(method: string, answer: () => T): Promise<T> => {
      const secret = account.credential?.secret;
      this.calls.push({ method, account: account.id, secret });
      if (this.failure) throw this.failure;
      return answer();
    };
    const sweep = () => ({
      clusters: [...this.clusters.values()],
      missing: [],
    });
    return {
      verifyAccount: () =>
        called('verifyAccount', () => verify(account.credential)),
      discoverClusters: () => called('discoverClusters', sweep),
      observeClusters: () => called('observeClusters', sweep),
      observeCluster: ref =>
        called('observeCluster', () => {
          const observation = this.clusters.get(ref);
          return observation
            ? { kind: 'Observed' as const, observation }
            : { kind: 'NotFound' as const };
        }),
      observeNodePools: () =>
        called('observeNodePools', () => ({ kind: 'NotFound' as const })),
      clusterCredential: () =>
        called('clusterCredential', () => {
          if (this.clusterCredential) return this.clusterCredential;
          throw new ProviderError('Unsupported', 'No cluster API in memory');
        }),
      checkRights: () =>
        called('checkRights', () => {
          if (this.rightsFailure) throw this.rightsFailure;
          return this.rights;
        }),
      kubeconfigExec: () =>
        called('kubeconfigExec', () => ({
          server: 'https://fake.example.com',
          exec: {
            command: 'fake-login',
            args: ['--token'],
            installHint: 'Install fake-login.',
            provideClusterInfo: false,
          },
          notes: ['You need fake-login.'],
        })),
      editor: this.editor,
      close: async () => undefined,
    };
  }
}

function readAccount(settings: JsonObject) {
  const { project, secret, ...rest } = settings;
  const [unknown] = Object.keys(rest);
  if (unknown) {
    throw new ProviderError('InvalidRequest', `${unknown} is not known`, {
      code: 'UNKNOWN_FIELD',
      field: unknown,
    });
  }
  return {
    scope: { project: project ?? '' },
    credential: { secret: secret ?? '' },
  };
}

function verify(credential: JsonObject | undefined) {
  if (credential?.secret === 'wrong') {
    throw new ProviderError('InvalidCredential', 'The secret is wrong');
  }
  const key = credential?.secret === 'elsewhere' ? 'project-2' : 'project-1';
  return { key, facts: [{ label: 'Project', value: key }] };
}
