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
import { accountEndpoints } from './routes/accountEndpoints';
import { Authorizer } from './routes/Authorizer';
import { ClusterAuthority } from './routes/ClusterAuthority';
import { clusterEndpoints } from './routes/clusterEndpoints';
import { connectionEndpoints } from './routes/connectionEndpoints';
import { feedEndpoints } from './routes/feedEndpoints';
import { importEndpoints } from './routes/importEndpoints';
import { AnyEndpoint } from './routes/Endpoint';
import { statusEndpoints } from './routes/statusEndpoints';

/** What the endpoints of the API stand on. */
export interface EndpointParts {
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

/** Wires the use cases to the endpoints of the OpenAPI document. */
export function createEndpoints(parts: EndpointParts): AnyEndpoint[] {
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
    ...statusEndpoints(parts),
    ...clusterEndpoints({
      authority: clusterAuthority,
      queries,
      registrations: new Registrations({ ...parts, ...stores }),
    }),
    ...importEndpoints({
      authority: accountAuthority,
      imports: new ClusterImports({
        ...parts,
        ...stores,
        visibility: access.visibility,
      }),
    }),
    ...connectionEndpoints({
      authority: accountAuthority,
      clusters: clusterAuthority,
      connections: new ClusterConnections({ ...parts, ...stores }),
      queries,
      review: parts.review,
    }),
    ...accountEndpoints({ authority: accountAuthority, accounts }),
    ...feedEndpoints({ ...parts, ...stores }),
  ];
}
