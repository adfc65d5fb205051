import { kubeconfigText, SERVER, TOKEN } from '../__testUtils__/kubeconfigText';
import { read } from '../__testUtils__/readForTest';

describe('readKubeconfig', () => {
  it('takes server and token, and nothing else', () => {
    expect(read(kubeconfigText({}))).toEqual({
      contexts: ['the-context'],
      context: 'the-context',
      credential: {
        server: SERVER,
        caPem: undefined,
        tlsServerName: undefined,
        auth: { kind: 'token', token: TOKEN },
        expiresAt: undefined,
        addressFrom: 'User',
      },
      subject: undefined,
      caFingerprint: undefined,
      notices: [
        'No CA is given, so the server’s certificate must be from a public authority.',
      ],
    });
  });
});
