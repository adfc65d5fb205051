/** Checks that an API server of 1.33 names in `/readyz?verbose`. */
const CHECKS = [
  'ping',
  'log',
  'etcd',
  'etcd-readiness',
  'informer-sync',
  'poststarthook/start-apiserver-admission-initializer',
  'poststarthook/rbac/bootstrap-roles',
  'poststarthook/apiservice-discovery-controller',
  'shutdown',
];

export type HealthPath = 'healthz' | 'livez' | 'readyz';

/** What a healthy server says: one word, or a line per check. */
export function healthyText(path: HealthPath, verbose: boolean) {
  if (!verbose) return 'ok';
  const lines = CHECKS.map(check => `[+]${check} ok`);
  return `${lines.join('\n')}\n${path} check passed\n`;
}

/** What a server says whose etcd does not answer. */
export function unhealthyText(path: HealthPath) {
  const lines = CHECKS.map(check =>
    check.startsWith('etcd')
      ? `[-]${check} failed: reason withheld`
      : `[+]${check} ok`,
  );
  return `${lines.join('\n')}\n${path} check failed\n`;
}
