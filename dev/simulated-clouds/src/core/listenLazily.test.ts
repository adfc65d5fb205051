import { createServer, get } from 'node:https';
import { CertificateAuthority } from './CertificateAuthority';
import { issueServerCertificate } from './issueServerCertificate';
import { Listener } from './listen';
import { listenLazily } from './listenLazily';

describe('listenLazily', () => {
  let authority: CertificateAuthority;
  let listener: Listener | undefined;

  beforeAll(async () => {
    authority = await CertificateAuthority.create('test');
  });

  afterEach(() => listener?.close());

  const makeServer = async () =>
    createServer(await issueServerCertificate(authority), (_, response) =>
      response.end('made'),
    );

  const ask = ({ url }: Listener) =>
    new Promise<string>((resolve, reject) => {
      get(url, { ca: authority.caPem, agent: false }, response =>
        response.setEncoding('utf8').once('data', resolve),
      ).once('error', reject);
    });

  it('makes the server once, when somebody connects', async () => {
    const make = jest.fn(makeServer);
    listener = await listenLazily(make, 0);
    expect(listener.url).toBe(`https://127.0.0.1:${listener.port}`);
    expect(make).not.toHaveBeenCalled();

    const answers = await Promise.all([ask(listener), ask(listener)]);
    expect(answers).toEqual(['made', 'made']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('cuts connections where the server cannot be made', async () => {
    listener = await listenLazily(async () => {
      throw new Error('No key');
    }, 0);
    await expect(ask(listener)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('refuses a port that is taken', async () => {
    listener = await listenLazily(makeServer, 0);
    await expect(listenLazily(makeServer, listener.port)).rejects.toMatchObject(
      { code: 'EADDRINUSE' },
    );
  });

  it('cuts open connections when it closes', async () => {
    const closing = async () =>
      createServer(await issueServerCertificate(authority), () => {
        void listener?.close();
      });
    listener = await listenLazily(closing, 0);
    await expect(ask(listener)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});
