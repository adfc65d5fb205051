import { isProviderError } from 'backstage-plugin-external-clusters-node';

/** What AWS offers now, or why the account may not ask. */
export type Offered<T> =
  | { kind: 'Known'; items: T[] }
  | { kind: 'Refused'; hint: string }
  /** Nobody has asked. */
  | { kind: 'Unasked' };

export const UNASKED = { kind: 'Unasked' } as const;

/** A list that may be missing a right: then the form takes what is typed in, and says which right it is. */
export async function askFor<T>(ask: () => Promise<T[]>): Promise<Offered<T>> {
  try {
    return { kind: 'Known', items: await ask() };
  } catch (error) {
    if (!isProviderError(error) || error.kind !== 'PermissionDenied') {
      throw error;
    }
    return { kind: 'Refused', hint: error.hint ?? error.message };
  }
}

/** What is known; nothing where nobody knows. */
export function knownOf<T>(offered: Offered<T>): T[] {
  return offered.kind === 'Known' ? offered.items : [];
}

/** The same with each item in other words. */
export function mapOffered<T, U>(
  offered: Offered<T>,
  change: (items: T[]) => U[],
): Offered<U> {
  return offered.kind === 'Known'
    ? { kind: 'Known', items: change(offered.items) }
    : offered;
}
