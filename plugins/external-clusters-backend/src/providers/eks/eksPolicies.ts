import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { EKS_RIGHTS, EksRight, EksStatement } from './eksRights';

/** Whose policy it is. */
export interface PolicyOwner {
  accountId: string;
  /** `user/NAME` or `role/NAME` */
  principal: string;
}

/** To be replaced by whoever copies a policy. */
const ANYBODY: PolicyOwner = {
  accountId: 'ACCOUNT_ID',
  principal: 'PRINCIPAL',
};

/** To what a statement is limited. */
interface Limits {
  Resource: string;
  Condition?: object;
}

/** Rights to roles are rights to all that the roles may do; clusters that are not ours are never deleted. */
function limitsOf(
  statement: EksStatement,
  { accountId, principal }: PolicyOwner,
): Limits {
  switch (statement) {
    case 'Rights':
      return { Resource: `arn:aws:iam::${accountId}:${principal}` };
    case 'Roles':
      return { Resource: `arn:aws:iam::${accountId}:role/eks-*` };
    case 'Delete':
      return {
        Resource: '*',
        Condition: { Null: { [`aws:ResourceTag/${OPERATION_TAG}`]: 'false' } },
      };
    default:
      return { Resource: '*' };
  }
}

/** A policy of AWS IAM that allows these rights, one statement for each kind. */
export function toAwsPolicy(rights: readonly EksRight[], owner: PolicyOwner) {
  const kinds = [...new Set(rights.map(({ statement }) => statement))];
  return {
    Version: '2012-10-17',
    Statement: kinds.map(kind => ({
      Sid: `ExternalClusters${kind}`,
      Effect: 'Allow',
      Action: rights
        .filter(({ statement }) => statement === kind)
        .map(({ name }) => name),
      ...limitsOf(kind, owner),
    })),
  };
}

/** A policy with which clusters can be seen, and nothing else; what is seen inside is up to each cluster. */
export const EKS_VIEWER_POLICY = toAwsPolicy(
  EKS_RIGHTS.filter(isOfViewer),
  ANYBODY,
);

/** What is needed besides to do everything that is done here. */
export const EKS_EDITOR_POLICY = toAwsPolicy(
  EKS_RIGHTS.filter(right => !isOfViewer(right)),
  ANYBODY,
);

/** The viewer's policy as text, for copying. */
export const eksLeastPrivilegePolicy = JSON.stringify(
  EKS_VIEWER_POLICY,
  undefined,
  2,
);

function isOfViewer({ statement }: EksRight): boolean {
  return statement === 'Viewer' || statement === 'Rights';
}
