export { DisconnectDialog } from './DisconnectDialog';
