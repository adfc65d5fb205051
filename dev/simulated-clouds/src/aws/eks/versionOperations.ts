import {
  ClusterVersion,
  DEFAULT_VERSION,
  versionStatus,
} from './clusterVersions';
import { EksCall, EksOperation } from './EksCall';
import { paged } from './readOperations';

/** What Kubernetes versions EKS has. */
export const versionOperations: readonly EksOperation[] = [
  {
    name: 'DescribeClusterVersions',
    method: 'GET',
    path: '/cluster-versions',
    handle: call => {
      const chosen = chooseVersions(call);
      const { page, nextToken } = paged(
        chosen.map(({ version }) => version),
        call,
      );
      const described = chosen
        .filter(({ version }) => page.includes(version))
        .map(version => versionBody(version, call.now));
      return { clusterVersions: described, nextToken };
    },
  },
];

/** Without `includeAll` those no longer supported are left out. */
function chooseVersions({ query, now, offer }: EksCall) {
  const names = query.getAll('clusterVersions');
  const status = query.get('versionStatus');
  return offer.versions.filter(version => {
    const actual = versionStatus(version, now);
    if (names.length && !names.includes(version.version)) return false;
    if (status && status !== actual) return false;
    if (query.get('defaultOnly') === 'true') {
      return version.version === DEFAULT_VERSION;
    }
    return (
      actual !== 'UNSUPPORTED' ||
      query.get('includeAll') === 'true' ||
      names.length > 0 ||
      status === actual
    );
  });
}

function versionBody(version: ClusterVersion, now: number) {
  const status = versionStatus(version, now);
  return {
    clusterVersion: version.version,
    clusterType: 'eks',
    defaultPlatformVersion: version.platformVersion,
    defaultVersion: version.version === DEFAULT_VERSION,
    releaseDate: epochSeconds(version.released),
    endOfStandardSupportDate: epochSeconds(version.endOfStandardSupport),
    endOfExtendedSupportDate: epochSeconds(version.endOfExtendedSupport),
    status: status.toLowerCase().replace('_', '-'),
    versionStatus: status,
    kubernetesPatchVersion: `${version.version}.${version.patch}`,
  };
}

function epochSeconds(day: string) {
  return Date.parse(day) / 1000;
}
