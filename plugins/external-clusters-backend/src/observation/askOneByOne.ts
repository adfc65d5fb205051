import {
  ClusterObservation,
  ClusterProvider,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ObservedRecord } from '../database/CloudClusterStore';
import { isPortalBusy } from '../kubernetes';
import { callProvider, TickEndedError } from '../work';
import { inParallel } from './inParallel';

const AT_ONCE = 4;

/** What became of each cluster that was asked for by its own id. */
export interface Answers {
  observed: { cluster: ObservedRecord; observation: ClusterObservation }[];
  notFound: ObservedRecord[];
  failed: { cluster: ObservedRecord; error: unknown }[];
  /** The account cannot be asked any more: the rest was not. */
  accountError?: unknown;
}

/** Asks for each cluster by its own id, a few at a time, until the account itself is refused. */
export async function askOneByOne(
  provider: ClusterProvider,
  clusters: ObservedRecord[],
  signal: AbortSignal,
): Promise<Answers> {
  const answers: Answers = { observed: [], notFound: [], failed: [] };
  await inParallel(clusters, AT_ONCE, async cluster => {
    if (answers.accountError !== undefined) return;
    try {
      await ask(provider, cluster, signal, answers);
    } catch (error) {
      if (error instanceof TickEndedError) throw error;
      if (isAboutAccount(error)) answers.accountError = error;
      else if (!isPortalBusy(error)) answers.failed.push({ cluster, error });
    }
  });
  return answers;
}

/** The provider refuses the account, not this one question. */
export function isAboutAccount(error: unknown): boolean {
  return (
    isProviderError(error) &&
    (error.kind === 'InvalidCredential' || error.kind === 'Throttled')
  );
}

async function ask(
  provider: ClusterProvider,
  cluster: ObservedRecord,
  signal: AbortSignal,
  answers: Answers,
) {
  const answer = await callProvider(signal, () =>
    provider.observeCluster(cluster.ref, { signal }),
  );
  if (answer.kind === 'NotFound') answers.notFound.push(cluster);
  else answers.observed.push({ cluster, observation: answer.observation });
}
