import { LoadedModule } from './startPortal';

/** What talks to a cloud or a cluster: the SDKs and what they come with. */
const SDK =
  /node_modules\/(@azure|@aws-sdk|@aws-crypto|@smithy|@google-cloud|@grpc|google-[a-z-]+|@kubernetes)\//;

/**
 * URLs of SDK modules that a start with the plugin loads and one without does not, and of those that the plugin asks
 * for itself: Backstage may have loaded them already on this portal, and not on the next.
 *
 * @param shipped - URL of the directory that the plugin's packages are in
 */
export function sdksOf(
  modules: { with: LoadedModule[]; without: LoadedModule[] },
  shipped: string,
): string[] {
  const known = new Set(modules.without.map(({ url }) => url));
  const sdks = modules.with.filter(
    ({ url, askedBy }) =>
      SDK.test(url) && (askedBy.startsWith(shipped) || !known.has(url)),
  );
  return [...new Set(sdks.map(({ url }) => url))];
}
