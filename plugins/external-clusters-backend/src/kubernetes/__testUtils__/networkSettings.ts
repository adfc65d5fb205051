import { NetworkSettings } from '../policy';

/** The product's defaults, with changes. */
export function networkSettings(
  changes: Partial<NetworkSettings>,
): NetworkSettings {
  return {
    allow: [],
    deniedPorts: [],
    allowCloudProvidedPrivate: true,
    dangerouslyAllowLoopback: false,
    ownHosts: [],
    ...changes,
  };
}
