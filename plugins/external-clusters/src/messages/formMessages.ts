/** Texts of the forms that providers describe. */
export const formMessages = {
  advanced: 'Advanced settings',
  required: 'This is needed.',
  pattern: '{{label}} does not look right.',
  wholeNumber: 'Enter a whole number.',
  atLeast: 'At least {{minimum}}.',
  atMost: 'At most {{maximum}}.',
  key: 'Key',
  value: 'Value',
  effect: 'Effect',
  add: 'Add',
  addTo: 'Add to {{what}}',
  noChoices: 'Nothing to choose from yet: it depends on what is chosen above.',
  noMatch: 'Nothing on offer matches.',
  remove: 'Remove {{name}}',
} as const;
