import { Fact, FactGroup } from 'backstage-plugin-external-clusters-common';

/** A fact as adapters write it; what is undefined or empty is left out. */
export type OptionalFact = [
  label: string,
  value: string | string[] | boolean | number | undefined,
];

/** A heading with the facts that are known; no group at all when there are none. */
export function factGroup(title: string, facts: OptionalFact[]): FactGroup[] {
  const known = toFacts(facts);
  return known.length > 0 ? [{ title, facts: known }] : [];
}

/** The facts that are known, booleans as Yes and No. */
export function toFacts(facts: OptionalFact[]): Fact[] {
  return facts.flatMap(([label, value]) => {
    const shown = toShown(value);
    return shown === undefined || shown.length === 0
      ? []
      : [{ label, value: shown }];
  });
}

function toShown(value: OptionalFact[1]) {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? String(value) : value;
}
