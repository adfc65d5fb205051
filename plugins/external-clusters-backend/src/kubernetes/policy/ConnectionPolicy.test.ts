import { networkSettings } from '../__testUtils__/networkSettings';
import { ConnectionPolicy } from './ConnectionPolicy';
import { NetworkSettings } from './NetworkSettings';

type Verdict = 'ok' | 'ADDRESS_DENIED' | 'PRIVATE_ADDRESS';

function verdictOf(check: () => void): string {
  try {
    check();
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function policyWith(changes: Partial<NetworkSettings>) {
  return new ConnectionPolicy(networkSettings(changes));
}

/** The verdict on a URL whose name has these addresses. */
function judge(
  policy: ConnectionPolicy,
  url: string,
  addresses: string[],
): string {
  const parsed = new URL(url);
  return verdictOf(() => {
    policy.checkUrl(parsed, 'User');
    for (const address of addresses) {
      policy.checkAddress(parsed.hostname, address, 'User');
    }
  });
}

describe('ConnectionPolicy', () => {
  const ownHosts = ['portal.example.com', '10.96.0.1', 'db.internal'];
  const allow = [
    '192.168.0.0/16',
    'onprem.example.com',
    '*.corp.example',
    'fd12::/16',
    '172.16.0.9',
  ];
  const policy = policyWith({ ownHosts, allow, deniedPorts: [22, 2379] });

  it.each<[string, string[], Verdict]>([
    ['https://api.example.com', ['8.8.8.8'], 'ok'],
    ['https://api.example.com:6443', ['8.8.8.8', '2001:4860:4860::8888'], 'ok'],
    ['https://8.8.8.8', [], 'ok'],
    ['https://[2001:4860:4860::8888]:6443', [], 'ok'],
    [
      'https://api.example.com',
      ['8.8.8.8', '169.254.169.254'],
      'ADDRESS_DENIED',
    ],
    ['https://api.example.com', ['8.8.8.8', '10.0.0.1'], 'PRIVATE_ADDRESS'],
    ['https://api.example.com', ['127.0.0.1'], 'ADDRESS_DENIED'],
    ['https://api.example.com', ['::1'], 'ADDRESS_DENIED'],
    ['https://api.example.com', ['::ffff:127.0.0.1'], 'ADDRESS_DENIED'],
    ['https://api.example.com', ['fd00:ec2::254'], 'ADDRESS_DENIED'],
    ['https://api.example.com', ['0.0.0.0'], 'ADDRESS_DENIED'],
    ['https://api.example.com:22', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://8.8.8.8:2379', [], 'ADDRESS_DENIED'],
    ['https://10.0.0.5:6443', [], 'PRIVATE_ADDRESS'],
    ['https://100.64.0.1', [], 'PRIVATE_ADDRESS'],
    ['https://[fc00::1]', [], 'PRIVATE_ADDRESS'],
    ['https://192.168.7.1', [], 'ok'],
    ['https://[::ffff:192.168.7.1]', [], 'ok'],
    ['https://172.16.0.9', [], 'ok'],
    ['https://172.16.0.10', [], 'PRIVATE_ADDRESS'],
    ['https://[fd12::7]', [], 'ok'],
    ['https://onprem.example.com', ['10.1.1.1'], 'ok'],
    ['https://ONPREM.example.com.', ['10.1.1.1'], 'ok'],
    ['https://other.onprem.example.com', ['10.1.1.1'], 'PRIVATE_ADDRESS'],
    ['https://a.corp.example', ['10.1.1.1'], 'ok'],
    ['https://a.b.corp.example', ['10.1.1.1'], 'ok'],
    ['https://corp.example', ['10.1.1.1'], 'PRIVATE_ADDRESS'],
    ['https://evilcorp.example', ['10.1.1.1'], 'PRIVATE_ADDRESS'],
    ['https://onprem.example.com', ['169.254.1.1'], 'ADDRESS_DENIED'],
    ['https://onprem.example.com', ['127.0.0.1'], 'ADDRESS_DENIED'],
    ['https://localhost', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://localhost.', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://a.localhost', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://LOCALHOST', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://metadata.google.internal', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://metadata.google.internal.', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://metadata', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://kubernetes.default', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://kubernetes.default.svc', ['8.8.8.8'], 'ADDRESS_DENIED'],
    [
      'https://kubernetes.default.svc.cluster.local',
      ['8.8.8.8'],
      'ADDRESS_DENIED',
    ],
    ['https://portal.example.com', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://Portal.Example.com.:8443', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://db.internal', ['8.8.8.8'], 'ADDRESS_DENIED'],
    ['https://10.96.0.1', [], 'ADDRESS_DENIED'],
    ['https://[::ffff:10.96.0.1]', [], 'ADDRESS_DENIED'],
    ['https://innocent.example.com', ['10.96.0.1'], 'ADDRESS_DENIED'],
  ])('%s %j: %s', (url, addresses, verdict) => {
    expect(judge(policy, url, addresses)).toBe(verdict);
  });

  it('names the configuration key that opens private addresses', () => {
    expect(() => policy.checkAddress('a', '10.0.0.1', 'User')).toThrow(
      'externalClusters.network.allow',
    );
  });

  it('trusts a cloud with private addresses, unless told not to', () => {
    const url = new URL('https://10.0.0.5');
    const strict = policyWith({ allowCloudProvidedPrivate: false });
    const judgeFor = (it: ConnectionPolicy, address: string) =>
      verdictOf(() => it.checkAddress('x', address, 'CloudProvider'));
    expect(verdictOf(() => policy.checkUrl(url, 'CloudProvider'))).toBe('ok');
    expect(judgeFor(policy, '10.0.0.5')).toBe('ok');
    expect(judgeFor(strict, '10.0.0.5')).toBe('PRIVATE_ADDRESS');
    for (const address of ['169.254.169.254', '127.0.0.1', '10.96.0.1']) {
      expect(judgeFor(policy, address)).toBe('ADDRESS_DENIED');
    }
  });

  it('opens loopback only by the simulators’ setting, and nothing else with it', () => {
    const open = policyWith({ dangerouslyAllowLoopback: true });
    expect(judge(open, 'https://127.0.0.1:8443', [])).toBe('ok');
    expect(judge(open, 'https://localhost:8443', ['127.0.0.1', '::1'])).toBe(
      'ok',
    );
    expect(judge(open, 'https://169.254.169.254', [])).toBe('ADDRESS_DENIED');
    expect(judge(open, 'https://0.0.0.0', [])).toBe('ADDRESS_DENIED');
    expect(judge(open, 'https://10.0.0.1', [])).toBe('PRIVATE_ADDRESS');
  });

  it.each(['*', 'https://host', 'a b', '*.', '10.0.0.0/33', ''])(
    'refuses the entry %j',
    entry => {
      expect(() => policyWith({ allow: [entry] })).toThrow(`'${entry}'`);
    },
  );
});
