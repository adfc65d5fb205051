import { kubeconfigText } from '../__testUtils__/kubeconfigText';
import { networkSettings } from '../__testUtils__/networkSettings';
import { NOW, read, refusalOf } from '../__testUtils__/readForTest';
import { ConnectionPolicy } from '../policy';
import { readKubeconfig } from './readKubeconfig';

describe('readServer', () => {
  it.each([
    ['K13', 'http://1.2.3.4', 'HTTPS_REQUIRED'],
    ['K14', 'https://169.254.169.254', 'ADDRESS_DENIED'],
    ['K14', 'https://[fd00:ec2::254]', 'ADDRESS_DENIED'],
    ['K14', 'https://metadata.google.internal', 'ADDRESS_DENIED'],
    ['K15', 'https://127.0.0.1', 'ADDRESS_DENIED'],
    ['K15', 'https://localhost', 'ADDRESS_DENIED'],
    ['K15', 'https://localhost.', 'ADDRESS_DENIED'],
    ['K15', 'https://[::1]', 'ADDRESS_DENIED'],
    ['K15', 'https://2130706433', 'ADDRESS_DENIED'],
    ['K15', 'https://0x7f.1', 'ADDRESS_DENIED'],
    ['K15', 'https://0177.0.0.1', 'ADDRESS_DENIED'],
    ['K15', 'https://127.1', 'ADDRESS_DENIED'],
    ['K15', 'https://①②⑦.0.0.1', 'ADDRESS_DENIED'],
    ['K17', 'https://0.0.0.0', 'ADDRESS_DENIED'],
    ['K17', 'https://[::]', 'ADDRESS_DENIED'],
    ['K17', 'https://224.0.0.1', 'ADDRESS_DENIED'],
    ['K17', 'https://255.255.255.255', 'ADDRESS_DENIED'],
    ['K17', 'https://168.63.129.16', 'ADDRESS_DENIED'],
    ['K17', 'https://100.100.100.200', 'ADDRESS_DENIED'],
    ['K18', 'https://10.0.0.5:6443', 'PRIVATE_ADDRESS'],
    ['K20', 'https://user:pw@host', 'SERVER_INVALID'],
    ['K20', 'https://host/?query', 'SERVER_INVALID'],
    ['K20', 'https://host/#fragment', 'SERVER_INVALID'],
    ['K20', 'https://host/#', 'SERVER_INVALID'],
    ['K20', 'https:\\\\host', 'SERVER_INVALID'],
    ['K20', 'https://host\\@other', 'SERVER_INVALID'],
    ['K20', 'https://ho\tst', 'SERVER_INVALID'],
    ['K20', ' https://host', 'SERVER_INVALID'],
    ['K20', 'https:host', 'SERVER_INVALID'],
    ['K20', 'file:///etc/passwd', 'SERVER_INVALID'],
    ['K20', 'gopher://host', 'SERVER_INVALID'],
    ['K20', '//host', 'SERVER_INVALID'],
    ['K20', 'https://host:0', 'SERVER_INVALID'],
    ['K20', 'https://host:99999', 'SERVER_INVALID'],
    ['K20', 'https://[fe80::1%25eth0]', 'SERVER_INVALID'],
    ['K22', undefined, 'SERVER_INVALID'],
    ['K22', {}, 'SERVER_INVALID'],
    ['K22', [], 'SERVER_INVALID'],
    ['K22', 42, 'SERVER_INVALID'],
    ['K22', null, 'SERVER_INVALID'],
  ])('%s %s: %s', (_, server, code) => {
    expect(refusalOf(kubeconfigText({ cluster: { server } }))).toMatchObject({
      code,
      field: 'clusters[0].cluster.server',
    });
  });

  it('K18 names the configuration key, and accepts what it allows', () => {
    const text = kubeconfigText({
      cluster: { server: 'https://10.0.0.5:6443' },
    });
    expect(refusalOf(text).hint).toContain('externalClusters.network.allow');
    const allowing = new ConnectionPolicy(
      networkSettings({ allow: ['10.0.0.0/8'] }),
    );
    const reading = readKubeconfig(text, { now: NOW, policy: allowing });
    expect(reading.credential.server).toBe('https://10.0.0.5:6443');
  });

  it.each([
    [
      'https://rancher.example.com/k8s/clusters/c-1/',
      'https://rancher.example.com/k8s/clusters/c-1',
    ],
    [
      'https://rancher.example.com/k8s/clusters/c-1',
      'https://rancher.example.com/k8s/clusters/c-1',
    ],
    ['https://Cluster.Example.com:443/', 'https://cluster.example.com'],
    [
      'https://[2001:4860:4860::8888]:6443',
      'https://[2001:4860:4860::8888]:6443',
    ],
  ])('K21 accepts %s', (server, expected) => {
    const { credential } = read(kubeconfigText({ cluster: { server } }));
    expect(credential.server).toBe(expected);
  });
});
