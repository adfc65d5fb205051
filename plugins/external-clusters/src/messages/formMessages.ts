/** Texts of the forms that providers describe. */
export const formMessages = {
  advanced: 'Advanced settings',
  required: '{{label}} is needed.',
  pattern: '{{label}} does not look right.',
  wholeNumber: 'Enter a whole number.',
  atLeast: 'At least {{minimum}}.',
  atMost: 'At most {{maximum}}.',
  key: 'Key',
  value: 'Value',
  effect: 'Effect',
  add: 'Add to {{what}}',
  remove: 'Remove {{name}}',
} as const;
