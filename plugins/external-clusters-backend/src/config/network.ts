import { Config } from '@backstage/config';
import { readFileSync } from 'node:fs';
import { addressRange, ConnectionPolicy, NetworkSettings } from '../kubernetes';

const KEY = 'externalClusters.network';

/**
 * Reads where connections may go. Throws an Error that names the key when a value cannot be used.
 *
 * The portal's own address, its database and the cluster it runs in are added as hosts that are never connected to.
 */
export function readNetworkFromConfig(root: Config): NetworkSettings {
  const config = root.getOptionalConfig(KEY);
  const settings: NetworkSettings = {
    allow: config?.getOptionalStringArray('allow') ?? [],
    deniedPorts: readPorts(config),
    egressProxy: readProxy(config),
    extraCaPem: readCaFile(config),
    allowCloudProvidedPrivate:
      config?.getOptionalBoolean('allowCloudProvidedPrivate') ?? true,
    dangerouslyAllowLoopback:
      config?.getOptionalBoolean('dangerouslyAllowLoopback') ?? false,
    ownHosts: readOwnHosts(root),
  };
  checkAllow(settings);
  return settings;
}

function checkAllow(settings: NetworkSettings) {
  try {
    // eslint-disable-next-line no-new
    new ConnectionPolicy(settings);
  } catch (error) {
    throw new Error(`${KEY}.allow: ${(error as Error).message}`);
  }
}

function readPorts(config: Config | undefined): number[] {
  const ports = config?.getOptional('deniedPorts') ?? [];
  if (!Array.isArray(ports) || !ports.every(isPort)) {
    throw new Error(`${KEY}.deniedPorts must be a list of ports`);
  }
  return ports as number[];
}

function isPort(value: unknown) {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 65536;
}

function readProxy(config: Config | undefined): string | undefined {
  const proxy = config?.getOptionalString('egressProxy');
  if (proxy === undefined) return undefined;
  if (!/^https?:$/.test(URL.parse(proxy)?.protocol ?? '')) {
    throw new Error(
      `${KEY}.egressProxy must be a URL such as http://host:port`,
    );
  }
  return proxy;
}

function readCaFile(config: Config | undefined): string | undefined {
  const path = config?.getOptionalString('caFile');
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${KEY}.caFile cannot be read`, { cause: error });
  }
}

function readOwnHosts(root: Config): string[] {
  const hosts = [
    urlHost(root.getOptionalString('backend.baseUrl')),
    databaseHost(root.getOptional('backend.database.connection')),
    process.env.KUBERNETES_SERVICE_HOST,
  ];
  return hosts.filter(
    // Loopback has its own rule, which developers may open.
    (host): host is string =>
      Boolean(host) && host !== 'localhost' && !isLoopback(String(host)),
  );
}

function isLoopback(host: string) {
  return addressRange(host.replace(/^\[|\]$/g, '')) === 'Loopback';
}

function databaseHost(connection: unknown): string | undefined {
  if (typeof connection === 'string') return urlHost(connection);
  if (typeof connection !== 'object' || connection === null) return undefined;
  const { host } = connection as { host?: unknown };
  return typeof host === 'string' ? host : undefined;
}

function urlHost(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.hostname;
}
