export { ReplaceKubeconfigDialog } from './ReplaceKubeconfigDialog';
