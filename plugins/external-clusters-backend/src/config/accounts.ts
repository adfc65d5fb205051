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

const KEY = 'externalClusters.accounts';

/** Reads `externalClusters.accounts`; throws an Error that names the key of what is wrong. */
export function readAccountsFromConfig(config: Config): ConfiguredAccount[] {
  const accounts = (config.getOptionalConfigArray(KEY) ?? []).map(
    (account, index) => readAccount(account, `${KEY}[${index}]`),
  );
  const names = new Set<string>();
  for (const { name } of accounts) {
    if (names.has(name)) {
      throw new Error(`${KEY} has two accounts named '${name}'`);
    }
    names.add(name);
  }
  return accounts;
}

function readAccount(config: Config, path: string): ConfiguredAccount {
  const name = config.getString('name');
  return {
    id: `config:${name}`,
    name,
    provider: config.getString('provider'),
    settings: config.getConfig('settings').get<JsonObject>(),
    rules: (config.getOptionalConfigArray('access') ?? []).map((rule, index) =>
      readRule(rule, `${path}.access[${index}]`),
    ),
  };
}

function readRule(config: Config, path: string): AccountRule {
  const allow = config.getOptionalStringArray('allow') ?? ['view'];
  return {
    owners: config.getStringArray('owners').map(normalizeRef),
    allow: allow.map(grant => readGrant(grant, `${path}.allow`)),
    select: readSelection(config.getOptionalConfig('select'), `${path}.select`),
  };
}

function readGrant(grant: string, path: string): AccountGrant {
  const known = accountGrantValues.find(value => value === grant);
  if (known) return known;
  const values = accountGrantValues.join(', ');
  throw new Error(`${path} has '${grant}'; it must be one of ${values}`);
}

function readSelection(
  config: Config | undefined,
  path: string,
): ClusterSelection | undefined {
  if (!config) return undefined;
  const tags = {
    ...readTags(config, 'tags', path),
    ...readTags(config, 'labels', path),
  };
  return {
    resourceGroups: config.getOptionalStringArray('resourceGroups'),
    regions: config.getOptionalStringArray('regions'),
    names: config.getOptionalStringArray('names'),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}

/** As a whole: the names of tags may have dots, which lead Config somewhere else. */
function readTags(
  config: Config,
  key: 'tags' | 'labels',
  path: string,
): Record<string, string> {
  const tags = config.getOptionalConfig(key)?.get<JsonObject>() ?? {};
  for (const [tag, value] of Object.entries(tags)) {
    if (typeof value !== 'string') {
      throw new Error(`${path}.${key} has no text for '${tag}'`);
    }
  }
  return tags as Record<string, string>;
}
