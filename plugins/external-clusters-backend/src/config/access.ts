import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Status } from 'backstage-plugin-external-clusters-common';

/**
 * Which kubeconfigs owners can get: none; those that sign in with a program on the person's machine; also those with a
 * short-lived token of the portal's identity.
 */
export type KubeconfigFeature = Status['features']['kubeconfig'];

/** Who sees and may do what, as the operator wants it. */
export interface AccessConfig {
  visibility: 'portal' | 'owner';
  /** Entity refs of users and groups that may do everything. */
  admins: ReadonlySet<string>;
  features: { import: boolean; connect: boolean; create: boolean };
  /** Which kubeconfigs owners can get. */
  kubeconfig: KubeconfigFeature;
  help: { connect?: string; import?: string };
  /** Costly requests that one user may send. */
  requestsPerMinute: number;
}

/** Reads `externalClusters.{visibility,admins,features,help,rateLimit}`. */
export function readAccessFromConfig(config: Config): AccessConfig {
  const root = config.getOptionalConfig('externalClusters');
  return {
    visibility: readVisibility(root),
    admins: new Set(
      (root?.getOptionalStringArray('admins') ?? []).map(normalizeRef),
    ),
    features: {
      import: root?.getOptionalBoolean('features.import') ?? true,
      connect: root?.getOptionalBoolean('features.connect') ?? true,
      create: root?.getOptionalBoolean('features.create') ?? true,
    },
    kubeconfig: readKubeconfigFeature(root),
    help: {
      connect: root?.getOptionalString('help.connect'),
      import: root?.getOptionalString('help.import'),
    },
    requestsPerMinute:
      root?.getOptionalNumber('rateLimit.requestsPerMinute') ?? 60,
  };
}

/** Writes an entity ref as tokens have it: whole and in lower case. */
export function normalizeRef(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'group', defaultNamespace: 'default' }),
  );
}

/** YAML reads a bare `off` as false, so that is taken too. */
function readKubeconfigFeature(root: Config | undefined): KubeconfigFeature {
  const value = root?.getOptional('features.kubeconfig') ?? 'off';
  if (value === false || value === 'off') return 'off';
  if (value === 'exec' || value === 'token') return value;
  throw new Error(
    `externalClusters.features.kubeconfig is '${value}'; it must be 'off', 'exec' or 'token'`,
  );
}

function readVisibility(root: Config | undefined): 'portal' | 'owner' {
  const visibility = root?.getOptionalString('visibility') ?? 'portal';
  if (visibility !== 'portal' && visibility !== 'owner') {
    throw new Error(
      `externalClusters.visibility is '${visibility}'; it must be 'portal' or 'owner'`,
    );
  }
  return visibility;
}
