import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport, fitToSource } from '../transport';
import { ClusterApi } from './ClusterApi';
import { countNodes } from './countNodes';
import { countPods } from './countPods';
import {
  EventScope,
  EventsReading,
  KubernetesReader,
  KubernetesVersion,
  NodePage,
  NodesReading,
  NodeTotals,
  Readiness,
  Right,
  RightAnswer,
} from './KubernetesReader';
import { readEvents } from './readEvents';
import { readFitting } from './readFitting';
import { readNodePage } from './readNodePage';
import { readNodes } from './readNodes';
import { readReadiness } from './readReadiness';
import { readNamespaceUsage, readNodeUsage } from './readUsage';
import { toUid } from './toUid';
import { toVersion } from './toVersion';

const SMALLEST_PAGE = 25;

/** Reads clusters over HTTPS through our own transport: lists as they come, all else with the official client's classes. */
export class HttpKubernetesReader implements KubernetesReader {
  private readonly api: ClusterApi;

  constructor(private readonly transport: ClusterTransport) {
    this.api = new ClusterApi(transport);
  }

  version(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<KubernetesVersion> {
    return this.api.call(
      { credential, action: 'read the version' },
      options,
      async ({ VersionApi }, configuration) =>
        toVersion(await new VersionApi(configuration).getCode()),
    );
  }

  readiness(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<Readiness> {
    return readReadiness(this.transport, credential, options);
  }

  async clusterUid(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<string | undefined> {
    try {
      return await this.api.call(
        { credential, action: 'get namespaces kube-system' },
        options,
        async ({ CoreV1Api }, configuration) => {
          const api = new CoreV1Api(configuration);
          return toUid(await api.readNamespace({ name: 'kube-system' }));
        },
      );
    } catch (error) {
      if (isProviderError(error) && error.kind === 'PermissionDenied') {
        return undefined;
      }
      throw error;
    }
  }

  rights(
    credential: ClusterCredential,
    rights: Right[],
    options: CallOptions,
  ): Promise<RightAnswer[]> {
    return Promise.all(
      rights.map(async right => ({
        right,
        allowed: await this.isAllowed(credential, right, options),
      })),
    );
  }

  nodesPage(
    credential: ClusterCredential,
    page: { limit: number; continue?: string },
    options: CallOptions,
  ): Promise<NodePage> {
    // Nodes with many images and labels may not fit: fewer of them will.
    return readFitting({ limit: page.limit, smallest: SMALLEST_PAGE }, limit =>
      readNodePage(this.transport, credential, { ...page, limit }, options),
    );
  }

  countNodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodeTotals> {
    return countNodes(page => this.nodesPage(credential, page, options));
  }

  nodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodesReading> {
    return readNodes(page => this.nodesPage(credential, page, options));
  }

  nodeUsage(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<Map<string, NodeUsage>> {
    return readNodeUsage(this.transport, credential, options);
  }

  namespaceUsage(
    credential: ClusterCredential,
    namespace: string,
    options: CallOptions,
  ): Promise<NodeUsage> {
    return readNamespaceUsage(this.transport, credential, namespace, options);
  }

  countPods(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<number | undefined> {
    return countPods(this.transport, credential, options);
  }

  events(
    credential: ClusterCredential,
    scope: EventScope,
    options: CallOptions,
  ): Promise<EventsReading> {
    return readEvents(this.transport, credential, scope, options);
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private async isAllowed(
    credential: ClusterCredential,
    right: Right,
    options: CallOptions,
  ): Promise<boolean> {
    try {
      return await this.api.call(
        { credential, action: 'create selfsubjectaccessreviews' },
        options,
        async ({ AuthorizationV1Api }, configuration) => {
          const api = new AuthorizationV1Api(configuration);
          const body = {
            apiVersion: 'authorization.k8s.io/v1',
            kind: 'SelfSubjectAccessReview',
            spec:
              'path' in right
                ? { nonResourceAttributes: right }
                : { resourceAttributes: right },
          };
          const review = await api.createSelfSubjectAccessReview({ body });
          return review.status?.allowed === true;
        },
      );
    } catch (error) {
      if (!isProviderError(error) || error.kind !== 'PermissionDenied') {
        throw error;
      }
      throw fitToSource(notSignedIn(error), credential);
    }
  }
}

/** Everybody who is signed in may ask for their own rights, so whoever may not is taken for anonymous. */
function notSignedIn(cause: ProviderError): ProviderError {
  return new ProviderError(
    'InvalidCredential',
    'The cluster does not know who is asking: it takes the credential for nobody’s.',
    {
      code: 'UNAUTHORIZED',
      hint: 'It may be expired, revoked or of another cluster: give a new kubeconfig.',
      cause,
    },
  );
}
