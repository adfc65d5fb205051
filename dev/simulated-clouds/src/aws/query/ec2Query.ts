import { AwsError } from '../AwsError';

/** The values of a list parameter: `VpcId.1`, `VpcId.2` … */
export function listOf(parameters: URLSearchParams, name: string): string[] {
  return [...parameters]
    .filter(([key]) => new RegExp(`^${name}\\.\\d+$`).test(key))
    .map(([, value]) => value);
}

/** The filters of a call by their names: each has to have one of its values. */
export function filtersOf(parameters: URLSearchParams): Map<string, string[]> {
  const filters = new Map<string, string[]>();
  for (const [key, name] of parameters) {
    const index = /^Filter\.(\d+)\.Name$/.exec(key)?.[1];
    if (index)
      filters.set(name, listOf(parameters, `Filter\\.${index}\\.Value`));
  }
  return filters;
}

/** Keeps what every filter lets pass; `facts` are the values of an item by the names of the filters. */
export function filterBy<T>(
  items: readonly T[],
  parameters: URLSearchParams,
  facts: (item: T) => Readonly<Record<string, readonly string[]>>,
): T[] {
  const filters = [...filtersOf(parameters)];
  return items.filter(item => {
    const known = facts(item);
    return filters.every(([name, values]) => {
      const own = known[name];
      if (!own) throw invalid(`The filter '${name}' is invalid`);
      return own.some(value => values.includes(value));
    });
  });
}

/** One page of a list, with the token of the next one. */
export function pageOf<T>(
  items: readonly T[],
  parameters: URLSearchParams,
  largest: number,
): { page: T[]; nextToken: string | undefined } {
  const size = Math.min(
    Number(parameters.get('MaxResults') ?? largest),
    largest,
  );
  const start = Number(parameters.get('NextToken') ?? 0);
  const end = start + size;
  return {
    page: items.slice(start, end),
    nextToken: end < items.length ? String(end) : undefined,
  };
}

export function invalid(message: string) {
  return new AwsError(400, 'InvalidParameterValue', message, {});
}
