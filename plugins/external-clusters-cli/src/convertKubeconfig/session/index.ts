export { type ClusterSession } from './ClusterSession';
export { openSession } from './openSession';
export { describeSignIn, signIn } from './signIn';
export { statusOf, toCliError } from './toCliError';
