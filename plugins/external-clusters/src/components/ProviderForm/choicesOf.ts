import {
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';

/** What is offered for a field; what cannot be chosen comes last. */
export function choicesOf({ choices = [] }: FormField): FormChoice[] {
  return [
    ...choices.filter(({ unavailable }) => !unavailable),
    ...choices.filter(({ unavailable }) => unavailable),
  ];
}
