import {
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { knownOf, Offered } from './offers';

/** A field whose choices AWS offers; where the account may not ask, what is typed in is taken. */
export function offeredField(
  field: Omit<FormField, 'choices' | 'freeText' | 'kind'> & {
    kind: 'choice' | 'choices';
  },
  offered: Offered<FormChoice>,
): FormField {
  if (offered.kind === 'Known') return { ...field, choices: offered.items };
  const help =
    offered.kind === 'Refused'
      ? `The account may not list them: ${offered.hint} Until then, type it in.`
      : field.help;
  return { ...field, help, choices: [], freeText: true };
}

/** The first choice that can be chosen. */
export function firstOf(offered: Offered<FormChoice>): string | undefined {
  return knownOf(offered).find(({ unavailable }) => !unavailable)?.value;
}

/** The choice, where there is only one. */
export function onlyOf(offered: Offered<FormChoice>): string | undefined {
  const choices = knownOf(offered);
  return choices.length === 1 ? choices[0]?.value : undefined;
}
