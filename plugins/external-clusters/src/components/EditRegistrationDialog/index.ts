export { EditRegistrationDialog } from './EditRegistrationDialog';
