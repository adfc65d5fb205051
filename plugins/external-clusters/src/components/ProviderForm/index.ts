export { FieldInput } from './FieldInput';
export { fieldsOf, isEmpty } from './FormSettings';
export { ProviderForm } from './ProviderForm';
export { useProviderForm } from './useProviderForm';
export type { AskForForm, ProviderFormModel } from './useProviderForm';
