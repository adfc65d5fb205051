export { CliWorld, execUser } from './CliWorld';
export { jwt } from './jwt';
export { readByPortal, refusalByPortal } from './readByPortal';
export { runCli } from './runCli';
