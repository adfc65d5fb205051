import { Config } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  AccountGrant,
  accountGrantValues,
} from 'backstage-plugin-external-clusters-common';
import { normalizeRef } from './access';

/** Which clusters of an account a rule is about; what is not given does not narrow. */
export interface ClusterSelection {
  resourceGroups?: string[];
  regions?: string[];
  /** Tags of AKS and EKS, resource labels of GKE. */
  tags?: Record<string, string>;
  /** Cluster names; `*` stands for any characters. */
  names?: string[];
}

/** Who may use an account, for what, on which clusters. */
export interface AccountRule {
  owners: string[];
  allow: AccountGrant[];
  select?: ClusterSelection;
}

/** An account of app-config. */
export interface ConfiguredAccount {
  /** `config:NAME`: stays the same as long as the name does. */
  id: string;
  name: string;
  provider: string;
  settings: JsonObject;
  rules: AccountRule[];
}

/** Reads `externalClusters.accounts`; throws where a name stands twice. */
export function readAccountsFromConfig(config: Config): ConfiguredAccount[] {
  const accounts = (
    config.getOptionalConfigArray('externalClusters.accounts') ?? []
  ).map(readAccount);
  const names = new Set<string>();
  for (const { name } of accounts) {
    if (names.has(name)) {
      throw new Error(
        `externalClusters.accounts has two accounts named '${name}'`,
      );
    }
    names.add(name);
  }
  return accounts;
}

function readAccount(config: Config): ConfiguredAccount {
  const name = config.getString('name');
  return {
    id: `config:${name}`,
    name,
    provider: config.getString('provider'),
    settings: config.get<JsonObject>('settings'),
    rules: (config.getOptionalConfigArray('access') ?? []).map(readRule),
  };
}

function readRule(config: Config): AccountRule {
  return {
    owners: config.getStringArray('owners').map(normalizeRef),
    allow: (config.getOptionalStringArray('allow') ?? ['view']).map(readGrant),
    select: readSelection(config.getOptionalConfig('select')),
  };
}

function readGrant(grant: string): AccountGrant {
  const known = accountGrantValues.find(value => value === grant);
  if (!known) {
    throw new Error(
      `externalClusters.accounts[].access[].allow has '${grant}'; it must be one of ${accountGrantValues.join(
        ', ',
      )}`,
    );
  }
  return known;
}

function readSelection(
  config: Config | undefined,
): ClusterSelection | undefined {
  if (!config) return undefined;
  const tags = {
    ...config.getOptional<Record<string, string>>('tags'),
    ...config.getOptional<Record<string, string>>('labels'),
  };
  return {
    resourceGroups: config.getOptionalStringArray('resourceGroups'),
    regions: config.getOptionalStringArray('regions'),
    names: config.getOptionalStringArray('names'),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}
