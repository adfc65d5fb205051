import {
  ConnectionPolicy,
  readKubeconfig,
} from 'backstage-plugin-external-clusters-backend/src/kubernetes';
import { sampleKubeconfigs } from 'backstage-plugin-external-clusters-backend/src/kubernetes/__testUtils__';
import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { localNetwork } from '../fixtures/localNetwork';
import { Report } from '../measuring/Report';

const INPUTS = 20_000;
const SEED = 20_260_102;
const MOST_MILLISECONDS = 50;
/** A busy machine may take the processor away in the middle of one try, but not of each. */
const TRIES = 3;

const policy = new ConnectionPolicy(localNetwork);

/** How long the slowest of many inputs keeps the reader of kubeconfigs. */
export async function benchKubeconfig(report: Report): Promise<void> {
  const inputs = sampleKubeconfigs(INPUTS, SEED);
  // What is compiled at first use would be measured otherwise.
  inputs.slice(0, 1_000).forEach(read);
  const slowest = inputs.reduce(
    (most, text) => Math.max(most, timeOf(text)),
    0,
  );
  report.atMost(
    'kubeconfig',
    'slowest-milliseconds',
    slowest,
    MOST_MILLISECONDS,
  );
}

/** Milliseconds of the quickest of a few tries; most inputs need but one. */
function timeOf(text: string): number {
  let quickest = Infinity;
  for (let tries = 0; tries < TRIES; tries++) {
    const start = performance.now();
    read(text);
    quickest = Math.min(quickest, performance.now() - start);
    if (quickest < MOST_MILLISECONDS / 2) break;
  }
  return quickest;
}

/** A refusal is as good as a reading. */
function read(text: string) {
  try {
    readKubeconfig(text, { now: Date.now(), policy });
  } catch (error) {
    if (!isProviderError(error)) throw error;
  }
}
