export { GetKubeconfigDialog } from './GetKubeconfigDialog';
