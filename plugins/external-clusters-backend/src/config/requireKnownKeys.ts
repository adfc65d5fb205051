import { Config } from '@backstage/config';

/** What may stand below a key: certain keys, a list of them, or (`true`) anything, checked where it is read. */
export type KnownKeys = true | [KnownKeys] | { [key: string]: KnownKeys };

const ROOT = 'externalClusters';

/** The keys of config.d.ts; a test compares them. */
export const KNOWN_KEYS: KnownKeys = {
  visibility: true,
  admins: true,
  features: { import: true, connect: true, create: true, kubeconfig: true },
  help: { connect: true, import: true },
  encryption: { keys: [{ id: true, key: true, primary: true }] },
  rateLimit: { requestsPerMinute: true },
  network: {
    allow: true,
    deniedPorts: true,
    egressProxy: true,
    caFile: true,
    allowCloudProvidedPrivate: true,
    dangerouslyAllowLoopback: true,
  },
  providers: {
    aks: {
      enabled: true,
      endpoint: { resourceManager: true, authority: true },
    },
    eks: {
      enabled: true,
      endpoint: { eks: true, sts: true, ec2: true, iam: true },
    },
    gke: {
      enabled: true,
      endpoint: {
        container: true,
        compute: true,
        resourceManager: true,
        token: true,
        securityToken: true,
        iamCredentials: true,
      },
    },
    kubeconfig: { enabled: true },
  },
  accounts: [
    {
      name: true,
      provider: true,
      settings: true,
      access: [
        {
          owners: true,
          allow: true,
          select: {
            resourceGroups: true,
            regions: true,
            tags: true,
            labels: true,
            names: true,
          },
        },
      ],
    },
  ],
  observation: {
    stateInterval: true,
    transitionInterval: true,
    poolInterval: true,
    insideInterval: true,
  },
  catalog: { enabled: true },
  search: {
    enabled: true,
    schedule: {
      frequency: true,
      timeout: true,
      initialDelay: true,
    },
  },
};

/**
 * Refuses a misspelt key under `externalClusters`, by its name: a `select` that nobody reads would lend all clusters
 * of an account.
 */
export function requireKnownKeys(config: Config): void {
  check(config.getOptional(ROOT), KNOWN_KEYS, ROOT);
}

/** A value of another type than expected is left to those who read it. */
function check(value: unknown, known: KnownKeys, path: string): void {
  if (known === true || typeof value !== 'object' || value === null) return;
  if (Array.isArray(known)) {
    const items = Array.isArray(value) ? value : [];
    items.forEach((item, index) => check(item, known[0], `${path}[${index}]`));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const below = Object.hasOwn(known, key) ? known[key] : undefined;
    if (below === undefined) {
      throw new Error(
        `${path}.${key} is not a key of External Clusters; there are ${Object.keys(
          known,
        ).join(', ')}`,
      );
    }
    check(inner, below, `${path}.${key}`);
  }
}
