import { PermissionsService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Accounts } from './accounts/Accounts';
import { ConfiguredAccounts } from './accounts/ConfiguredAccounts';
import { CredentialReplacement } from './accounts/CredentialReplacement';
import { ProviderAccounts } from './accounts/ProviderAccounts';
import { ClusterConnections } from './clusters/ClusterConnections';
import { ClusterImports } from './clusters/ClusterImports';
import { ClusterJudgement, ClusterQueries } from './clusters/ClusterQueries';
import { KubeconfigDownloads } from './clusters/KubeconfigDownloads';
import { KubeconfigReplacement } from './clusters/KubeconfigReplacement';
import { KubeconfigReview } from './clusters/KubeconfigReview';
import { Registrations } from './clusters/Registrations';
import { AccessConfig } from './config/access';
import { ExternalIds, SecretStore } from './credentials';
import { Clock, Stores } from './database';
import { ClusterInside, InsideReads } from './inside';
import { KubernetesReader } from './kubernetes';
import {
  ClusterChanges,
  ClusterCreations,
  createOpenEditor,
  Operations,
  OperationStarter,
  ProviderForms,
} from './operations';
import { ProviderRegistry } from './providers/ProviderRegistry';
import { KubernetesRights, RightsReports } from './rights';
import { AccountAuthority } from './routes/AccountAuthority';
import { accountEndpoints } from './routes/accountEndpoints';
import { Authorizer } from './routes/Authorizer';
import { changeEndpoints } from './routes/changeEndpoints';
import { ClusterAuthority } from './routes/ClusterAuthority';
import { clusterEndpoints } from './routes/clusterEndpoints';
import { connectionEndpoints } from './routes/connectionEndpoints';
import { creationEndpoints } from './routes/creationEndpoints';
import { feedEndpoints } from './routes/feedEndpoints';
import { importEndpoints } from './routes/importEndpoints';
import { insideEndpoints } from './routes/insideEndpoints';
import { kubeconfigEndpoints } from './routes/kubeconfigEndpoints';
import { AnyEndpoint } from './routes/Endpoint';
import { OperationAuthority } from './routes/OperationAuthority';
import { operationEndpoints } from './routes/operationEndpoints';
import { rightsEndpoints } from './routes/rightsEndpoints';
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
  reader: KubernetesReader;
  registry: ProviderRegistry;
  review: KubeconfigReview;
  secrets: SecretStore;
  stores: Stores;
  /** Called after something became due: clusters to read, operations to go on with. */
  onDue(): void;
}

/** Wires the use cases to the endpoints of the OpenAPI document. */
export function createEndpoints(parts: EndpointParts): AnyEndpoint[] {
  const { access, stores, database, onDue, providers } = parts;
  const wired = { ...parts, ...stores, onRegistered: onDue, onStarted: onDue };
  const replacement = new CredentialReplacement(wired);
  const accounts = new Accounts({
    ...parts,
    store: stores.accounts,
    replacement,
  });
  const queries = new ClusterQueries(wired);
  const openEditor = createOpenEditor(id => providers.open(id));
  const starter = new OperationStarter(wired);
  const operations = new Operations({ ...wired, database });
  const forms = new ProviderForms({ openEditor });
  const deadline = (milliseconds: number) => AbortSignal.timeout(milliseconds);
  const reads = new InsideReads({
    ...parts,
    openAccount: id => providers.open(id),
    now: Date.now,
    deadline,
  });
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
  const operationAuthority = new OperationAuthority({
    authorizer,
    clusters: clusterAuthority,
    findOperation: id => operations.find(id),
  });
  return [
    ...statusEndpoints(parts),
    ...clusterEndpoints({
      authority: clusterAuthority,
      queries,
      registrations: new Registrations(wired),
    }),
    ...creationEndpoints({
      authority: accountAuthority,
      clusters: clusterAuthority,
      creations: new ClusterCreations({ ...wired, openEditor, starter }),
      forms,
      operations,
      queries,
    }),
    ...changeEndpoints({
      authority: clusterAuthority,
      changes: new ClusterChanges({ ...wired, openEditor, queries, starter }),
      clusters: stores.clusters,
      forms,
      operations,
    }),
    ...operationEndpoints({
      authority: operationAuthority,
      clusters: clusterAuthority,
      operations,
    }),
    ...insideEndpoints({
      authority: clusterAuthority,
      inside: new ClusterInside(reads),
    }),
    ...kubeconfigEndpoints({
      authority: clusterAuthority,
      downloads: new KubeconfigDownloads({
        access,
        queries,
        openAccount: id => providers.open(id),
        now: Date.now,
      }),
    }),
    ...rightsEndpoints({
      authority: accountAuthority,
      clusters: clusterAuthority,
      reports: new RightsReports({
        ...parts,
        openAccount: id => providers.open(id),
        kubernetes: new KubernetesRights({ reader: parts.reader, deadline }),
      }),
    }),
    ...importEndpoints({
      authority: accountAuthority,
      imports: new ClusterImports({ ...wired, visibility: access.visibility }),
    }),
    ...connectionEndpoints({
      authority: accountAuthority,
      clusters: clusterAuthority,
      connections: new ClusterConnections(wired),
      queries,
      replacement: new KubeconfigReplacement({ ...wired, replacement }),
      review: parts.review,
    }),
    ...accountEndpoints({ authority: accountAuthority, accounts }),
    ...feedEndpoints(wired),
  ];
}
