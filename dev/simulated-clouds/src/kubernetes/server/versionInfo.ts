import { KubernetesCluster } from '../KubernetesCluster';

/** The answer of `/version`; clouds mark a patched minor with `+`, as `33+`. */
export function versionInfo({ spec, platform }: KubernetesCluster) {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(spec.version) ?? [];
  return {
    major,
    minor: platform === 'eks' ? `${minor}+` : minor,
    emulationMajor: major,
    emulationMinor: minor,
    minCompatibilityMajor: major,
    minCompatibilityMinor: String(Number(minor) - 1),
    gitVersion: spec.version,
    gitCommit: '8adc0f041b8e7ad1d30e29cc59c6ae7a15e19828',
    gitTreeState: 'clean',
    buildDate: '2025-06-17T18:33:41Z',
    goVersion: 'go1.24.4',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}
