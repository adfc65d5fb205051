import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  KubeconfigDownload,
  KubeconfigSignIn,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { AccessConfig } from '../config/access';
import { ClusterRecord } from '../database/records';
import { OpenAccount } from '../work';
import { ClusterQueries } from './ClusterQueries';
import { Viewer } from './Viewer';
import { writeKubeconfig } from './writeKubeconfig';

/** What lives longer is a credential, and nobody could take it back. */
const LONGEST_LIFE_MILLISECONDS = 24 * 60 * 60 * 1000;

const ONE_CLUSTER =
  'Whoever has this file can do in this cluster, and in no other, what the portal can, until its token ends. It cannot be called back.';
const WHOLE_ACCOUNT =
  'Whoever has this file can do whatever this token of the account of the portal can, in other clusters and in the cloud too, until it ends. It cannot be called back. Give it to nobody.';

/** Makes kubeconfigs for people: with a program of theirs or, where the operator wants it, with a token of ours. */
export class KubeconfigDownloads {
  constructor(
    private readonly options: {
      access: Pick<AccessConfig, 'kubeconfig'>;
      queries: ClusterQueries;
      openAccount: OpenAccount;
      /** Epoch milliseconds. */
      now(): number;
    },
  ) {}

  /** Throws NotAllowedError where the operator does not offer it. */
  requireOffered(signIn: KubeconfigSignIn): void {
    const { kubeconfig } = this.options.access;
    if (kubeconfig === 'token') return;
    if (kubeconfig === 'exec' && signIn === 'Program') return;
    throw new NotAllowedError(
      'The operator of this portal switched it off (externalClusters.features.kubeconfig)',
    );
  }

  /** Throws ConflictError with the reason where there is none for this cluster, and ProviderError. */
  async create(
    { cluster, viewer }: { cluster: ClusterRecord; viewer: Viewer },
    signIn: KubeconfigSignIn,
    signal: AbortSignal,
  ): Promise<KubeconfigDownload> {
    const { queries } = this.options;
    const rule = queries.actionsOf(cluster, viewer).getKubeconfig;
    if (!rule.allowed) throw refusal(rule.reason);
    return signIn === 'Program'
      ? this.withProgram(cluster, { signal })
      : this.withToken(cluster, viewer, { signal });
  }

  private async withProgram(
    { accountId, ref, entityName }: ClusterRecord,
    options: CallOptions,
  ): Promise<KubeconfigDownload> {
    const { provider } = await this.options.openAccount(accountId);
    if (!provider.kubeconfigExec) throw refusal(undefined);
    const { exec, notes, ...place } = await provider.kubeconfigExec(
      ref,
      options,
    );
    const user = { kind: 'exec', ...exec } as const;
    return {
      kubeconfig: writeKubeconfig({ name: entityName, ...place, user }),
      fileName: fileNameOf(entityName),
      signIn: 'Program',
      notes,
    };
  }

  private async withToken(
    cluster: ClusterRecord,
    viewer: Viewer,
    options: CallOptions,
  ): Promise<KubeconfigDownload> {
    this.requireEditing(cluster, viewer);
    const { accountId, ref, entityName } = cluster;
    const { provider, factory } = await this.options.openAccount(accountId);
    const { title, capabilities } = factory;
    const { tokenOpensOneCluster = false } = capabilities;
    if (!tokenOpensOneCluster && !viewer.isAdmin) throw opensMore(title);
    const { auth, expiresAt, ...place } = await provider.clusterCredential(
      ref,
      options,
    );
    const latest = this.options.now() + LONGEST_LIFE_MILLISECONDS;
    if (auth.kind !== 'token' || !expiresAt || expiresAt > latest) {
      throw noShortToken();
    }
    const user = { kind: 'token', token: auth.token, expiresAt } as const;
    return {
      kubeconfig: writeKubeconfig({ name: entityName, ...place, user }),
      fileName: fileNameOf(entityName),
      signIn: 'Token',
      expiresAt,
      notes: [tokenOpensOneCluster ? ONE_CLUSTER : WHOLE_ACCOUNT],
    };
  }

  /** The identity of an account may be allowed more in the cluster than to look at it. */
  private requireEditing(cluster: ClusterRecord, viewer: Viewer) {
    const { queries } = this.options;
    if (viewer.isAdmin || queries.grantsOn(cluster).includes('edit')) return;
    throw refusal('The account of this cluster may be used for viewing only.');
  }
}

function refusal(reason: string | undefined) {
  return Object.assign(
    new ConflictError(reason ?? 'There is no kubeconfig for this cluster.'),
    { code: 'NOT_ALLOWED_NOW' },
  );
}

function opensMore(provider: string) {
  return Object.assign(
    new NotAllowedError(
      `A token of ${provider} opens more than this cluster, so only admins of this portal get one`,
    ),
    {
      code: 'TOKEN_OPENS_MORE',
      hint: 'Take the kubeconfig that signs in with a program, or ask an admin.',
    },
  );
}

function noShortToken() {
  return new ProviderError(
    'Unsupported',
    'The portal signs in to this cluster with something that does not end soon, which it gives to nobody',
    {
      code: 'NO_SHORT_TOKEN',
      hint: 'Take the kubeconfig that signs in with a program.',
    },
  );
}

function fileNameOf(entityName: string): string {
  return `kubeconfig-${entityName}.yaml`;
}
