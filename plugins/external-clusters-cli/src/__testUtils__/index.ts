export { CliWorld, execUser } from './CliWorld';
export { jwt } from './jwt';
export { readByPortal } from './readByPortal';
export { runCli } from './runCli';
