import type { V1NodeList } from '@kubernetes/client-node';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { isClusterUid } from '../clusterRef';
import { plainText } from '../plainText';
import { ClusterTransport } from '../transport';
import { ClusterApi, notKubernetes } from './ClusterApi';
import { countNodes } from './countNodes';
import {
  KubernetesReader,
  KubernetesVersion,
  NodePage,
  NodeTotals,
  Readiness,
  Right,
  RightAnswer,
} from './KubernetesReader';
import { readReadiness } from './readReadiness';
import { toKubernetesNode } from './toKubernetesNode';

const SMALLEST_PAGE = 25;

/** Reads clusters over HTTPS, with the official client's API classes over our own transport. */
export class HttpKubernetesReader implements KubernetesReader {
  private readonly api: ClusterApi;

  constructor(private readonly transport: ClusterTransport) {
    this.api = new ClusterApi(transport);
  }

  async version(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<KubernetesVersion> {
    const { major, gitVersion, platform } = await this.api.call(
      { credential, action: 'read the version' },
      options,
      ({ VersionApi }, configuration) =>
        new VersionApi(configuration).getCode(),
    );
    if (typeof major !== 'string' || typeof gitVersion !== 'string') {
      throw notKubernetes(undefined);
    }
    return {
      version: plainText(gitVersion, 64).replace(/^v/, ''),
      platform:
        typeof platform === 'string' ? plainText(platform, 64) : undefined,
    };
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
      const { metadata } = await this.api.call(
        { credential, action: 'get namespaces kube-system' },
        options,
        ({ CoreV1Api }, configuration) =>
          new CoreV1Api(configuration).readNamespace({ name: 'kube-system' }),
      );
      const uid: unknown = metadata?.uid;
      if (typeof uid === 'string' && isClusterUid(uid)) return uid;
      throw notKubernetes(undefined);
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

  async nodesPage(
    credential: ClusterCredential,
    page: { limit: number; continue?: string },
    options: CallOptions,
  ): Promise<NodePage> {
    try {
      return await this.listNodes(credential, page, options);
    } catch (error) {
      // Nodes with many images and labels may not fit: fewer of them will.
      const limit = Math.floor(page.limit / 4);
      if (!isTooLarge(error) || limit < SMALLEST_PAGE) throw error;
      return this.nodesPage(credential, { ...page, limit }, options);
    }
  }

  countNodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodeTotals> {
    return countNodes(page => this.nodesPage(credential, page, options));
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private async listNodes(
    credential: ClusterCredential,
    page: { limit: number; continue?: string },
    options: CallOptions,
  ): Promise<NodePage> {
    const list = await this.api.call(
      { credential, action: 'list nodes' },
      options,
      ({ CoreV1Api }, configuration) =>
        new CoreV1Api(configuration).listNode({
          limit: page.limit,
          _continue: page.continue,
        }),
    );
    return toNodePage(list, page.limit);
  }

  private async isAllowed(
    credential: ClusterCredential,
    { verb, group, resource, name }: Right,
    options: CallOptions,
  ): Promise<boolean> {
    try {
      const { status } = await this.api.call(
        { credential, action: 'create selfsubjectaccessreviews' },
        options,
        ({ AuthorizationV1Api }, configuration) =>
          new AuthorizationV1Api(configuration).createSelfSubjectAccessReview({
            body: {
              apiVersion: 'authorization.k8s.io/v1',
              kind: 'SelfSubjectAccessReview',
              spec: { resourceAttributes: { verb, group, resource, name } },
            },
          }),
      );
      return status?.allowed === true;
    } catch (error) {
      throw isProviderError(error) && error.kind === 'PermissionDenied'
        ? notSignedIn(error)
        : error;
    }
  }
}

function toNodePage(list: V1NodeList, limit: number): NodePage {
  const items: unknown = list?.items;
  if (!Array.isArray(items)) throw notKubernetes(undefined);
  const next: unknown = list.metadata?._continue;
  const remaining: unknown = list.metadata?.remainingItemCount;
  return {
    nodes: items.map(toKubernetesNode),
    continue: typeof next === 'string' && next !== '' ? next : undefined,
    remaining: isCount(remaining) ? remaining : undefined,
    limit,
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6;
}

function isTooLarge(error: unknown): boolean {
  return isProviderError(error) && error.code === 'RESPONSE_TOO_LARGE';
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
