import { CliError } from '../../CliError';
import { ClusterSession } from '../session';
import { describeRight, Right } from './Right';

/** Asks the cluster, before anything is made; throws a {@link CliError} that names every right that is missing. */
export async function requireRights(
  session: ClusterSession,
  rights: readonly Right[],
): Promise<void> {
  const answers = await Promise.all(
    rights.map(async right => ({
      right,
      allowed: await isAllowed(session, right),
    })),
  );
  const missing = answers.filter(({ allowed }) => !allowed);
  if (missing.length === 0) return;
  const names = missing.map(({ right }) => describeRight(right)).join(', ');
  throw new CliError(
    `You may not: ${names}.`,
    'Ask somebody who administers the cluster (cluster-admin) to run this command.',
  );
}

async function isAllowed(
  { authorization }: ClusterSession,
  right: Right,
): Promise<boolean> {
  const review = await authorization.createSelfSubjectAccessReview({
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes: { ...right } },
    },
  });
  return review.status?.allowed === true;
}
