import { ConfigReader } from '@backstage/config';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNetworkFromConfig } from './network';

function read(network: object, root: object) {
  const data = { ...root, externalClusters: { network } };
  return readNetworkFromConfig(new ConfigReader(data as never));
}

describe('readNetworkFromConfig', () => {
  const before = process.env.KUBERNETES_SERVICE_HOST;
  beforeEach(() => {
    delete process.env.KUBERNETES_SERVICE_HOST;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.KUBERNETES_SERVICE_HOST;
    else process.env.KUBERNETES_SERVICE_HOST = before;
  });

  it('is careful when nothing is configured', () => {
    expect(readNetworkFromConfig(new ConfigReader({}))).toEqual({
      allow: [],
      deniedPorts: [],
      egressProxy: undefined,
      extraCaPem: undefined,
      allowCloudProvidedPrivate: true,
      dangerouslyAllowLoopback: false,
      ownHosts: [],
    });
  });

  it('reads what is configured', () => {
    const folder = mkdtempSync(join(tmpdir(), 'network-'));
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, 'PEM');
    const settings = read(
      {
        allow: ['10.0.0.0/8', '*.corp.example'],
        deniedPorts: [22],
        egressProxy: 'http://proxy.example.com:3128',
        caFile,
        allowCloudProvidedPrivate: false,
        dangerouslyAllowLoopback: true,
      },
      {},
    );
    rmSync(folder, { recursive: true });
    expect(settings).toMatchObject({
      allow: ['10.0.0.0/8', '*.corp.example'],
      deniedPorts: [22],
      egressProxy: 'http://proxy.example.com:3128',
      extraCaPem: 'PEM',
      allowCloudProvidedPrivate: false,
      dangerouslyAllowLoopback: true,
    });
  });

  it.each([
    [{ baseUrl: 'https://portal.example.com:8443/x' }, ['portal.example.com']],
    [{ baseUrl: 'http://localhost:7007' }, []],
    [{ baseUrl: 'http://127.0.0.1:7007' }, []],
    [{ baseUrl: 'http://[::1]:7007' }, []],
    [{ database: { connection: { host: 'db.internal' } } }, ['db.internal']],
    [{ database: { connection: 'postgresql://u:p@db:5432/x' } }, ['db']],
    [{ database: { connection: ':memory:' } }, []],
  ])('knows the portal’s own parts of %j', (backend, ownHosts) => {
    expect(read({}, { backend }).ownHosts).toEqual(ownHosts);
  });

  it('knows the cluster it runs in', () => {
    process.env.KUBERNETES_SERVICE_HOST = '10.96.0.1';
    expect(read({}, {}).ownHosts).toEqual(['10.96.0.1']);
  });

  it.each([
    ['allow', { allow: ['https://x'] }],
    ['deniedPorts', { deniedPorts: [0] }],
    ['deniedPorts', { deniedPorts: ['ssh'] }],
    ['egressProxy', { egressProxy: 'proxy:3128' }],
    ['caFile', { caFile: '/does/not/exist.pem' }],
  ])('names the key %s that cannot be used', (key, network) => {
    expect(() => read(network, {})).toThrow(`externalClusters.network.${key}`);
  });
});
