export { PowerDialog } from './PowerDialog';
