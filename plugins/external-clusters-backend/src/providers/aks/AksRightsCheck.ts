import {
  CallOptions,
  isProviderError,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { RightVerdict, toProviderRights } from '../shared/rights';
import { AksRef } from './AksRef';
import { AKS_RIGHTS, AksRight } from './aksRights';
import { AksScope } from './AksSettings';
import { ArmCalls } from './editing/ArmCalls';
import { pageSchema } from './editing/offerSchemas';
import {
  AzurePermission,
  judgeAksRight,
  permissionSchema,
} from './judgeAksRight';
import { aksMends, AksMends } from './aksMends';

const PERMISSIONS_VERSION = '2022-04-01';
const MOST_PAGES = 50;
/** For whoever runs the command to fill in. */
const UNKNOWN_PRINCIPAL = 'OBJECT_ID';

const ASK = {
  action: 'ask for its rights',
  right: 'Microsoft.Authorization/permissions/read',
};

const permissionsPage = pageSchema.extend({
  value: permissionSchema.array(),
});

/** What the account has at one place; undefined where it may not ask. */
type Held = AzurePermission[] | undefined;

/** The rights of a service principal, as Azure itself counts them up. */
export class AksRightsCheck {
  constructor(
    private readonly options: {
      calls: ArmCalls;
      scope: AksScope;
      /** By which Azure knows an account that has no client id; undefined where it cannot be told. */
      objectId: (options: CallOptions) => Promise<string | undefined>;
    },
  ) {}

  /** One call, or two for a cluster: some rights are those of its subscription. */
  async check(
    cluster: AksRef | undefined,
    options: CallOptions,
  ): Promise<ProviderRights> {
    const { scope } = this.options;
    const place = `/subscriptions/${scope.subscriptionId}`;
    const inSubscription = await this.heldAt(place, options);
    const onCluster = cluster && (await this.heldAt(cluster.ref, options));
    const { subscriptionId } = scope;
    const id = await this.principalId(options);
    const mends = aksMends({ id, subscriptionId, cluster: cluster?.ref });
    const judge = (right: AksRight) =>
      cluster && !right.ofSubscription
        ? verdictOf(right, { held: onCluster, scope: 'the cluster', mends })
        : verdictOf(right, {
            held: inSubscription,
            scope: 'the subscription',
            mends,
          });
    // A cluster that can be asked itself knows better than what counts in some clusters only.
    const rights = AKS_RIGHTS.filter(({ isData }) => !(cluster && isData));
    return {
      rights: toProviderRights(rights, { judge, mendOf: mends.grant }),
      clusterAccess: mends.clusterAccess,
    };
  }

  private async principalId(options: CallOptions): Promise<string> {
    const { scope, objectId } = this.options;
    return scope.clientId ?? (await objectId(options)) ?? UNKNOWN_PRINCIPAL;
  }

  private async heldAt(place: string, options: CallOptions): Promise<Held> {
    try {
      return await this.listPermissions(place, options);
    } catch (error) {
      if (isProviderError(error) && error.kind === 'PermissionDenied') {
        return undefined;
      }
      throw error;
    }
  }

  private async listPermissions(place: string, options: CallOptions) {
    const found: AzurePermission[] = [];
    let next:
      | string
      | null
      | undefined = `${place}/providers/Microsoft.Authorization/permissions?api-version=${PERMISSIONS_VERSION}`;
    for (let page = 0; next && page < MOST_PAGES; page++) {
      const { calls } = this.options;
      const answer: { value: AzurePermission[]; nextLink?: string | null } =
        await calls.get(ASK, next, permissionsPage, options);
      found.push(...answer.value);
      next = answer.nextLink;
    }
    return found;
  }
}

function verdictOf(
  right: AksRight,
  { held, scope, mends }: { held: Held; scope: string; mends: AksMends },
): RightVerdict {
  if (!held) {
    const message = `The account may not ask for its rights (${ASK.right})`;
    return { state: 'Unknown', scope, message, mend: mends.ask };
  }
  const state = judgeAksRight(right, held);
  const message =
    state === 'Unknown' ? 'It depends on a condition' : dataNote(right);
  return { state, scope, message };
}

function dataNote({ isData }: AksRight): string | undefined {
  return isData ? 'Counts in clusters that use Azure RBAC' : undefined;
}
