import { randomUUID } from 'node:crypto';
import { toTimestamp } from '../../core/toTimestamp';
import type { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesObject } from '../resources/ResourceDefinition';
import { builtInRoles } from './builtInRoles';
import { ServiceAccountTokens } from './ServiceAccountTokens';

export type AccessResource =
  | 'clusterrolebindings'
  | 'clusterroles'
  | 'secrets'
  | 'serviceaccounts';

export interface ObjectName {
  resource: AccessResource;
  namespace?: string;
  name: string;
}

const ACCOUNT_OF_SECRET = 'kubernetes.io/service-account.name';

/** The objects of a cluster that decide who may do what, which callers make, change and delete. */
export class AccessStore {
  readonly tokens: ServiceAccountTokens;
  private readonly objects = new Map<string, KubernetesObject>();

  constructor(private readonly cluster: KubernetesCluster) {
    this.tokens = new ServiceAccountTokens(cluster.clock, this);
    for (const role of builtInRoles) {
      this.create({ resource: 'clusterroles', name: role.metadata.name }, role);
    }
  }

  list(resource: AccessResource): KubernetesObject[] {
    return [...this.objects]
      .filter(([key]) => key.startsWith(`${resource}/`))
      .map(([, object]) => object);
  }

  find(name: ObjectName): KubernetesObject | undefined {
    return this.objects.get(keyOf(name));
  }

  create(name: ObjectName, object: KubernetesObject): KubernetesObject {
    const created = this.put(name, object, {
      uid: randomUUID(),
      creationTimestamp: toTimestamp(this.cluster.clock.now()),
    });
    // The controller that fills such Secrets comes a moment later.
    if (isTokenSecret(created)) setImmediate(() => this.fill(name, created));
    return created;
  }

  /** Changes an object that is there; it stays the one that it was. */
  replace(name: ObjectName, object: KubernetesObject): KubernetesObject {
    const { uid, creationTimestamp } = this.find(name)?.metadata ?? {};
    return this.put(name, object, { uid, creationTimestamp });
  }

  /** Deletes an object, and the token Secrets of a ServiceAccount with it. */
  delete(name: ObjectName) {
    this.objects.delete(keyOf(name));
    if (name.resource !== 'serviceaccounts') return;
    for (const { metadata } of this.list('secrets')) {
      const { namespace, name: secret } = metadata;
      if (namespace === name.namespace && accountOf(metadata) === name.name) {
        this.delete({ resource: 'secrets', namespace, name: secret });
      }
    }
  }

  private put(
    name: ObjectName,
    object: KubernetesObject,
    fixed: { uid?: string; creationTimestamp?: string },
  ) {
    const metadata = {
      ...object.metadata,
      ...fixed,
      name: name.name,
      namespace: name.namespace,
      resourceVersion: this.cluster.resourceVersion,
    };
    const stored = { ...object, metadata };
    this.objects.set(keyOf(name), stored);
    return stored;
  }

  private fill(secretName: ObjectName, secret: KubernetesObject) {
    const { namespace } = secretName;
    const account = this.find({
      resource: 'serviceaccounts',
      namespace,
      name: accountOf(secret.metadata) ?? '',
    });
    if (!account || this.find(secretName) !== secret) return;
    const token = this.tokens.issueForSecret(account, secretName.name);
    const encoded = Buffer.from(token).toString('base64');
    this.replace(secretName, { ...secret, data: { token: encoded } });
  }
}

function keyOf({ resource, namespace, name }: ObjectName) {
  return `${resource}/${namespace ?? ''}/${name}`;
}

function isTokenSecret({ type }: KubernetesObject) {
  return type === 'kubernetes.io/service-account-token';
}

function accountOf({ annotations }: KubernetesObject['metadata']) {
  const values = annotations as Record<string, string> | undefined;
  return values?.[ACCOUNT_OF_SECRET];
}
