import { load } from 'js-yaml';
import { writeKubeconfig } from './writeKubeconfig';

const place = {
  name: 'prod-abcdefghij',
  server: 'https://prod.example.com:6443',
};
const exec = {
  kind: 'exec' as const,
  command: 'kubelogin',
  args: ['get-token', '--tenant-id', 'off'],
  installHint: 'Install: kubelogin',
  provideClusterInfo: true,
};

describe('writeKubeconfig', () => {
  it('writes one cluster with a program', () => {
    const text = writeKubeconfig({
      ...place,
      caPem: 'PEM\n',
      tlsServerName: 'kubernetes',
      user: exec,
    });
    expect(load(text)).toEqual({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: place.name,
          cluster: {
            server: place.server,
            'certificate-authority-data':
              Buffer.from('PEM\n').toString('base64'),
            'tls-server-name': 'kubernetes',
          },
        },
      ],
      users: [
        {
          name: place.name,
          user: {
            exec: {
              apiVersion: 'client.authentication.k8s.io/v1beta1',
              command: 'kubelogin',
              args: ['get-token', '--tenant-id', 'off'],
              installHint: 'Install: kubelogin',
              interactiveMode: 'IfAvailable',
              provideClusterInfo: true,
            },
          },
        },
      ],
      contexts: [
        {
          name: place.name,
          context: { cluster: place.name, user: place.name },
        },
      ],
      'current-context': place.name,
    });
  });

  it('quotes what YAML would take for something else', () => {
    const text = writeKubeconfig({ ...place, user: exec });
    // kubectl reads YAML 1.1, in which off is a boolean.
    expect(text).toMatch(/- ['"]off['"]/);
  });

  it('says when a token ends', () => {
    const expiresAt = Date.UTC(2026, 10, 23, 12);
    const user = { kind: 'token', token: 't', expiresAt } as const;
    expect(writeKubeconfig({ ...place, user })).toMatch(
      /^# The token in this file ends at 2026-11-23T12:00:00.000Z\.\n/,
    );
  });
});
