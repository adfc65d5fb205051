import type {
  ContextEntry,
  EvaluationResult,
  IAMClient,
  Role,
} from '@aws-sdk/client-iam';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import { AwsRegionClients } from './AwsRegionClients';
import type { EksRegionsOptions } from './EksClient';
import { toWholeList } from './toWholeList';

/** The IAM API's own object for a role. */
export type RawRole = Role;

/** The IAM API's own object for whether one action is allowed on one resource. */
export type RawEvaluation = EvaluationResult;

/** What IAM is asked to think through. */
export interface SimulationRequest {
  /** ARN of a user or a role. */
  principalArn: string;
  actions: string[];
  /** ARN; everything when not given. */
  resource?: string;
  context: ContextEntry[];
}

/** The most that IAM gives on one page. */
const PAGE_SIZE = 1000;

/**
 * The roles of one account. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`.
 */
export class IamClient {
  private readonly regions: AwsRegionClients<IAMClient>;

  constructor({ identity, endpoints, agents }: EksRegionsOptions) {
    this.regions = new AwsRegionClients({
      identity,
      agents,
      endpointOf: region => endpoints.iam(region),
      make: config => new (loadSdk().IAMClient)(config),
    });
  }

  /** All roles; IAM is asked in one region of each partition, which is the one to give. */
  async listRoles(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<RawRole[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateListRoles(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.Roles),
        next: page.IsTruncated ? page.Marker : undefined,
      }),
      pace,
    );
  }

  /** Whether the policies of a principal allow actions; none of them is done. */
  async simulate(
    region: string,
    { principalArn, actions, resource, context }: SimulationRequest,
    { signal, pace }: CallOptions,
  ): Promise<RawEvaluation[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateSimulatePrincipalPolicy(
      { client, pageSize: PAGE_SIZE },
      {
        PolicySourceArn: principalArn,
        ActionNames: actions,
        ResourceArns: resource === undefined ? undefined : [resource],
        ContextEntries: context,
      },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.EvaluationResults),
        next: page.IsTruncated ? page.Marker : undefined,
      }),
      pace,
    );
  }

  close(): void {
    this.regions.close();
  }
}

// Loaded when it is needed and not at the top: it must not cost anything when the portal starts.
function loadSdk() {
  return require('@aws-sdk/client-iam') as typeof import('@aws-sdk/client-iam');
}
