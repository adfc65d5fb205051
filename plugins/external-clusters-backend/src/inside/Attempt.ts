import {
  MetricsAvailability,
  ReadProblem,
} from 'backstage-plugin-external-clusters-common';
import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { Timed } from './SharedReads';

/** What came of reading one part. */
export type Attempt<T> =
  | { kind: 'Read'; value: T; at: number }
  | { kind: 'Failed'; error: ProviderError };

/** Waits for one part; that it cannot be read is an outcome. Throws what is no ProviderError. */
export async function attempt<T>(read: Promise<Timed<T>>): Promise<Attempt<T>> {
  try {
    return { kind: 'Read', ...(await read) };
  } catch (error) {
    if (isProviderError(error)) return { kind: 'Failed', error };
    throw error;
  }
}

/** What was read; undefined where it failed. */
export function valueOf<T>(outcome: Attempt<T>): T | undefined {
  return outcome.kind === 'Read' ? outcome.value : undefined;
}

/** Why the metrics are as they are, for people. */
export function toMetrics(outcome: Attempt<unknown>): MetricsAvailability {
  if (outcome.kind === 'Read') return { available: true };
  const { code, message, hint } = outcome.error;
  return { available: false, code, reason: message, hint };
}

/** The failure of a part as the browser gets it. */
export function toReadProblem(
  part: ReadProblem['part'],
  { code, message, hint }: Pick<ProviderError, 'code' | 'message' | 'hint'>,
): ReadProblem {
  return { part, code, message, hint };
}

/** The problems of the parts that failed. */
export function problemsOf(
  outcomes: Partial<Record<ReadProblem['part'], Attempt<unknown>>>,
): ReadProblem[] {
  const entries = Object.entries(outcomes) as [
    ReadProblem['part'],
    Attempt<unknown>,
  ][];
  return entries.flatMap(([part, outcome]) =>
    outcome.kind === 'Failed' ? [toReadProblem(part, outcome.error)] : [],
  );
}
