import { Form, FormField } from 'backstage-plugin-external-clusters-common';

/** A form of one section with these fields. */
export function createForm(
  fields: (Pick<FormField, 'name' | 'label' | 'kind'> & Partial<FormField>)[],
  problems: Form['problems'],
): Form {
  return {
    sections: [
      {
        title: 'Basics',
        fields: fields.map(field => ({ required: false, ...field })),
      },
    ],
    problems,
  };
}
