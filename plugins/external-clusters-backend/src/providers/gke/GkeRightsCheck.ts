import {
  CallOptions,
  isProviderError,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { RightVerdict, toProviderRights } from '../shared/rights';
import { GkeCalls } from './GkeCalls';
import { gkeMends } from './gkeMends';
import { GKE_RIGHTS, GkeRight } from './gkeRights';
import { GkeScope } from './GkeSettings';
import { ResourceManagerClient } from './ResourceManagerClient';

const ASK = {
  action: 'ask for its rights',
  right: 'cloudresourcemanager.googleapis.com',
};

const SCOPE = 'the project';

/** The rights of a service account, as Google itself counts them up. */
export class GkeRightsCheck {
  constructor(
    private readonly options: {
      calls: GkeCalls;
      projects: ResourceManagerClient;
      scope: GkeScope;
    },
  ) {}

  /** One call: rights to clusters are those of their project. */
  async check(
    isOfCluster: boolean,
    options: CallOptions,
  ): Promise<ProviderRights> {
    const held = await this.held(options);
    const { ask, grant, clusterAccess } = gkeMends(this.options.scope);
    const judge = (right: GkeRight): RightVerdict =>
      held
        ? { scope: SCOPE, ...verdictOf(right, held) }
        : {
            scope: SCOPE,
            state: 'Unknown',
            message: 'The project does not let the account ask for its rights',
            mend: ask,
          };
    // A cluster that can be asked itself also knows what its own RBAC gives.
    const rights = GKE_RIGHTS.filter(
      ({ isInside }) => !(isOfCluster && isInside),
    );
    return {
      rights: toProviderRights(rights, { judge, mendOf: grant }),
      clusterAccess,
    };
  }

  /** Undefined where the API is off, or the project is not the account's to see. */
  private async held(options: CallOptions): Promise<Set<string> | undefined> {
    const { calls, projects } = this.options;
    const names = GKE_RIGHTS.map(({ name }) => name);
    try {
      return new Set(
        await calls.ask(ASK, options, signal =>
          projects.testIamPermissions(names, { signal }),
        ),
      );
    } catch (error) {
      if (isProviderError(error) && error.kind === 'PermissionDenied') {
        return undefined;
      }
      throw error;
    }
  }
}

function verdictOf(
  { name, isInside, ofServiceAccount }: GkeRight,
  held: Set<string>,
): Pick<RightVerdict, 'state' | 'message'> {
  if (held.has(name)) return { state: 'Allowed' };
  if (ofServiceAccount) {
    return {
      state: 'Unknown',
      message:
        'Not for every service account; it may be allowed for that of the nodes',
    };
  }
  return {
    state: 'Missing',
    message: isInside ? 'A cluster may give it by its own RBAC' : undefined,
  };
}
