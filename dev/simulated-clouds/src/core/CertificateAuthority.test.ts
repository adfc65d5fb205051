import { get } from 'node:https';
import { CertificateAuthority } from './CertificateAuthority';
import { listen } from './listen';

describe('CertificateAuthority', () => {
  it.each(['localhost', '127.0.0.1'])('is believed for %s', async host => {
    const authority = await CertificateAuthority.create('test');
    const server = await authority.issue({
      commonName: 'localhost',
      hosts: ['localhost', '127.0.0.1'],
    });
    const listener = await listen(
      (_request, response) => response.end('hello'),
      { port: 0, tls: { key: server.keyPem, cert: server.certPem } },
    );
    const status = await new Promise((resolve, reject) => {
      const url = `https://${host}:${listener.port}`;
      get(url, { ca: authority.caPem, agent: false }, response => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });
    await listener.close();
    expect(status).toBe(200);
  });
});
