export { AccountChoices } from './AccountChoices';
export { useAccounts } from './useAccounts';
