import { PermissionsService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Accounts } from './accounts/Accounts';
import { ConfiguredAccounts } from './accounts/ConfiguredAccounts';
import { ProviderAccounts } from './accounts/ProviderAccounts';
import { ClusterConnections } from './clusters/ClusterConnections';
import { ClusterImports } from './clusters/ClusterImports';
import { ClusterJudgement, ClusterQueries } from './clusters/ClusterQueries';
import { KubeconfigReview } from './clusters/KubeconfigReview';
import { Registrations } from './clusters/Registrations';
import { AccessConfig } from './config/access';
import { ExternalIds, SecretStore } from './credentials';
import { Clock, Stores } from './database';
import { ProviderRegistry } from './providers/ProviderRegistry';
import { AccountAuthority } from './routes/AccountAuthority';
import { accountOperations } from './routes/accountOperations';
import { Authorizer } from './routes/Authorizer';
import { ClusterAuthority } from './routes/ClusterAuthority';
import { clusterOperations } from './routes/clusterOperations';
import { connectionOperations } from './routes/connectionOperations';
import { feedOperations } from './routes/feedOperations';
import { importOperations } from './routes/importOperations';
import { AnyOperation } from './routes/Operation';
import { statusOperations } from './routes/statusOperations';

/** What the operations of the API stand on. */
export interface OperationParts {
  access: AccessConfig;
  judgement: ClusterJudgement;
  clock: Clock;
  configured: ConfiguredAccounts;
  database: Knex;
  externalIds: ExternalIds;
  permissions: PermissionsService;
  providers: ProviderAccounts;
  registry: ProviderRegistry;
  review: KubeconfigReview;
  secrets: SecretStore;
  stores: Stores;
  /** Called after clusters were registered, so that they are observed at once. */
  onRegistered(): void;
}

/** Wires the use cases to the operations of the OpenAPI document. */
export function createOperations(parts: OperationParts): AnyOperation[] {
  const { access, stores } = parts;
  const accounts = new Accounts({ ...parts, store: stores.accounts });
  const queries = new ClusterQueries({ ...parts, ...stores });
  const authorizer = new Authorizer(parts.permissions);
  const clusterAuthority = new ClusterAuthority({
    authorizer,
    visibility: access.visibility,
    findCluster: id => stores.clusters.get(id),
  });
  const accountAuthority = new AccountAuthority({
    authorizer,
    accounts,
    features: access.features,
  });
  return [
    ...statusOperations(parts),
    ...clusterOperations({
      authority: clusterAuthority,
      queries,
      registrations: new Registrations({ ...parts, ...stores }),
    }),
    ...importOperations({
      authority: accountAuthority,
      imports: new ClusterImports({
        ...parts,
        ...stores,
        visibility: access.visibility,
      }),
    }),
    ...connectionOperations({
      authority: accountAuthority,
      clusters: clusterAuthority,
      connections: new ClusterConnections({ ...parts, ...stores }),
      queries,
      review: parts.review,
    }),
    ...accountOperations({ authority: accountAuthority, accounts }),
    ...feedOperations({ ...parts, ...stores }),
  ];
}
