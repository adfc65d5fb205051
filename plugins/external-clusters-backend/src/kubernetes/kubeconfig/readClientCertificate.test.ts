import { CertificateAuthority } from 'simulated-clouds';
import { kubeconfigText, SERVER } from '../__testUtils__/kubeconfigText';
import {
  base64,
  DAY,
  NOW,
  read,
  refusalOf,
} from '../__testUtils__/readForTest';

describe('readClientCertificate', () => {
  let authority: CertificateAuthority;
  beforeAll(async () => {
    authority = await CertificateAuthority.create('test');
  });

  async function user(validity: { from: number; to: number }) {
    const { certPem, keyPem } = await authority.issue({
      commonName: 'jane',
      organizations: ['team-a'],
      notBefore: new Date(NOW + validity.from * DAY),
      notAfter: new Date(NOW + validity.to * DAY),
    });
    return {
      certPem,
      keyPem,
      fields: {
        'client-certificate-data': base64(certPem),
        'client-key-data': base64(keyPem),
      },
    };
  }

  it('takes certificate, key and CA', async () => {
    const { fields, certPem, keyPem } = await user({ from: -1, to: 90 });
    const cluster = {
      server: SERVER,
      'certificate-authority-data': base64(`a remark\n${authority.caPem}`),
    };
    const reading = read(kubeconfigText({ cluster, user: fields }));
    expect(reading).toMatchObject({
      subject: 'jane',
      notices: [],
      caFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      credential: {
        caPem: authority.caPem,
        expiresAt: NOW + 90 * DAY,
        auth: { kind: 'clientCertificate', keyPem },
      },
    });
    const { auth } = reading.credential;
    expect(auth.kind === 'clientCertificate' && auth.certPem.trim()).toBe(
      certPem.trim(),
    );
  });

  it.each([
    ['K47 expired', { from: -10, to: -1 }, 'CERT_EXPIRED'],
    ['K47 not yet valid', { from: 1, to: 10 }, 'NOT_YET_VALID'],
  ])('%s', async (_, validity, code) => {
    const { fields } = await user(validity);
    expect(refusalOf(kubeconfigText({ user: fields }))).toMatchObject({
      code,
      field: 'users[0].user.client-certificate-data',
    });
  });

  it('K47 warns of a certificate that is valid for 3 days', async () => {
    const { fields } = await user({ from: -1, to: 3 });
    expect(read(kubeconfigText({ user: fields })).notices).toContain(
      'The client certificate ends soon: 2026-01-04 00:00 UTC.',
    );
  });

  it('K45 refuses halves and strangers', async () => {
    const one = (await user({ from: -1, to: 9 })).fields;
    const other = (await user({ from: -1, to: 9 })).fields;
    const certificate = {
      'client-certificate-data': one['client-certificate-data'],
    };
    const key = { 'client-key-data': one['client-key-data'] };
    const mixed = {
      ...certificate,
      'client-key-data': other['client-key-data'],
    };
    for (const fields of [certificate, key, mixed]) {
      expect(refusalOf(kubeconfigText({ user: fields }))).toMatchObject({
        code: 'CERT_KEY_MISMATCH',
        field: 'users[0].user',
      });
    }
  });

  it.each([
    ['KEY_INVALID', 'no key'],
    [
      'KEY_INVALID',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    ],
    [
      'KEY_ENCRYPTED',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
    ],
  ])('%s: %s', async (code, pem) => {
    const { fields } = await user({ from: -1, to: 9 });
    const changed = { ...fields, 'client-key-data': base64(pem) };
    expect(refusalOf(kubeconfigText({ user: changed }))).toMatchObject({
      code,
      field: 'users[0].user.client-key-data',
    });
  });

  it('refuses a bundle of 21 certificates', () => {
    const data = base64(authority.caPem.repeat(21));
    const cluster = { server: SERVER, 'certificate-authority-data': data };
    expect(refusalOf(kubeconfigText({ cluster }))).toMatchObject({
      code: 'CA_INVALID',
    });
  });
});
