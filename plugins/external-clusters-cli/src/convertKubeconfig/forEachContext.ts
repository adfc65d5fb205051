import { CliError } from '../CliError';
import { Terminal } from '../terminal';
import { toCliError } from './session';

export interface Outcomes<T> {
  done: T[];
  failed: number;
}

/** Does the same for every context, one after the other; one that fails is told and does not stop the others. */
export async function forEachContext<C extends { name: string }, T>(
  contexts: readonly C[],
  terminal: Terminal,
  work: (context: C) => Promise<T>,
): Promise<Outcomes<T>> {
  const outcomes: Outcomes<T> = { done: [], failed: 0 };
  for (const context of contexts) {
    try {
      outcomes.done.push(await work(context));
    } catch (error) {
      outcomes.failed++;
      const { message, hint } = toCliError(error);
      terminal.tellError(
        new CliError(`context ${context.name}: ${message}`, hint),
      );
    }
  }
  return outcomes;
}
