import {
  CallOptions,
  isProviderError,
  OPERATION_TAG,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { RightVerdict, toProviderRights } from '../shared/rights';
import { AwsCalls } from './AwsCalls';
import { knownPartitionOf } from './AwsPartition';
import { mendAsking, mendClusterAccess, mendFeature } from './eksMends';
import { EKS_RIGHTS, EksRight } from './eksRights';
import { EksCalls } from './EksCalls';
import { EksRef } from './EksRef';
import { EksScope } from './EksSettings';
import { IamClient, RawEvaluation } from './IamClient';
import { judgeEksRight } from './judgeEksRight';
import { AwsPrincipal, toPrincipal } from './toPrincipal';

const ASK = {
  action: 'ask for its rights',
  right: 'iam:SimulatePrincipalPolicy',
};

/** As on every cluster that was created here, which alone are deleted. */
const CONTEXT = [
  {
    ContextKeyName: `aws:ResourceTag/${OPERATION_TAG}`,
    ContextKeyValues: ['00000000-0000-4000-8000-000000000000'],
    ContextKeyType: 'string' as const,
  },
];

/** What IAM says of one right; nothing where it may not be asked, with the reason. */
type Finding = { evaluation: RawEvaluation | undefined } | { refusal: string };

/** The rights of a user or a role, as IAM thinks its policies through. */
export class EksRightsCheck {
  constructor(
    private readonly options: {
      calls: AwsCalls;
      reads: EksCalls;
      iam: IamClient;
      scope: EksScope;
    },
  ) {}

  /** One call to learn who we are, and one for each kind of thing that there are rights to. */
  async check(
    cluster: EksRef | undefined,
    options: CallOptions,
  ): Promise<ProviderRights> {
    const { arn } = await this.options.reads.identify(options);
    const principal = toPrincipal(arn, this.options.scope.roleArn);
    if (!principal) return unknowable();
    const findings = await this.findAll(principal, cluster, options);
    const judge = (right: EksRight) =>
      verdictOf(findings.get(right.name), { right, cluster, principal });
    return {
      rights: toProviderRights(EKS_RIGHTS, {
        judge,
        mendOf: feature => mendFeature(feature, principal),
      }),
      clusterAccess: cluster ? mendClusterAccess(cluster, principal) : [],
    };
  }

  private async findAll(
    principal: AwsPrincipal,
    cluster: EksRef | undefined,
    options: CallOptions,
  ): Promise<Map<string, Finding>> {
    const resources = EKS_RIGHTS.map(right => resourceOf(right, cluster));
    const found = await Promise.all(
      [...new Set(resources)].map(resource => {
        const rights = EKS_RIGHTS.filter(
          (_, index) => resources[index] === resource,
        );
        return this.find({ principal, resource, rights }, options);
      }),
    );
    return new Map(found.flat());
  }

  private async find(
    asked: {
      principal: AwsPrincipal;
      resource: string | undefined;
      rights: EksRight[];
    },
    options: CallOptions,
  ): Promise<[string, Finding][]> {
    const { principal, resource, rights } = asked;
    const { calls, iam, scope } = this.options;
    const { region } = knownPartitionOf(scope.regions[0] ?? '').iam;
    const actions = rights.map(({ name }) => name);
    const request = {
      principalArn: principal.arn,
      actions,
      resource,
      context: CONTEXT,
    };
    try {
      const evaluations = await calls.call(ASK, options, () =>
        iam.simulate(region, request, options),
      );
      return actions.map(name => [
        name,
        {
          evaluation: evaluations.find(
            ({ EvalActionName }) => EvalActionName === name,
          ),
        },
      ]);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return actions.map(name => [name, { refusal }]);
    }
  }
}

function verdictOf(
  finding: Finding | undefined,
  about: {
    right: EksRight;
    cluster: EksRef | undefined;
    principal: AwsPrincipal;
  },
): RightVerdict {
  const { right, cluster, principal } = about;
  const scope = cluster && right.on ? 'the cluster' : 'the AWS account';
  if (!finding || 'refusal' in finding) {
    const message = finding?.refusal ?? 'AWS did not say';
    return { state: 'Unknown', scope, message, mend: mendAsking(principal) };
  }
  return { scope, ...judgeEksRight(right, finding.evaluation) };
}

/** What a right is looked for on; undefined for everything. */
function resourceOf(
  { on }: EksRight,
  cluster: EksRef | undefined,
): string | undefined {
  if (!cluster || !on) return undefined;
  const { ref, name } = cluster;
  if (on === 'cluster') return ref;
  return `${ref.slice(0, ref.lastIndexOf(':'))}:${on}/${name}/*/*`;
}

/** Why IAM does not answer, where that is no failure; `NoSuchEntity` is a 404 too. */
function refusalOf(error: unknown): string | undefined {
  if (!isProviderError(error)) return undefined;
  if (error.kind === 'PermissionDenied') {
    return `The account may not ask for its rights (${ASK.right})`;
  }
  return error.code === 'SCOPE_NOT_FOUND' || error.kind === 'InvalidRequest'
    ? 'AWS does not tell the rights of this user or role'
    : undefined;
}

/** IAM tells the rights of users and roles only. */
function unknowable(): ProviderRights {
  const verdict: RightVerdict = {
    state: 'Unknown',
    scope: 'the AWS account',
    message: 'AWS tells the rights of users and roles only',
    mend: { text: 'Use the access key of a user, or a role.' },
  };
  return {
    rights: toProviderRights(EKS_RIGHTS, {
      judge: () => verdict,
      mendOf: () => ({ text: '' }),
    }),
    clusterAccess: [],
  };
}
