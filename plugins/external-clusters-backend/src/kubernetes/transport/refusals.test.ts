import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { CertificateAuthority } from 'simulated-clouds';
import { failureOf, send } from '../__testUtils__/send';
import { TransportWorld } from '../__testUtils__/TransportWorld';
import { isRefused, noteRefusal } from '../refusedCredentials';

type Source = ClusterCredential['addressFrom'];

const ACCESS = /^The tab Access of the cluster names the command/;

describe('refusals of clusters', () => {
  let world: TransportWorld;
  let otherCa: string;
  beforeAll(async () => {
    world = await TransportWorld.create();
    otherCa = (await CertificateAuthority.create('another CA')).caPem;
  });
  afterEach(() => world.close());

  async function refuse(
    statusCode: number,
    changes: Partial<ClusterCredential>,
  ) {
    const server = await world.serve((_, response) => {
      response.writeHead(statusCode).end();
    });
    const credential = world.credential(server, changes);
    const failure = await failureOf(send(world.transport({}), credential));
    return { failure, credential };
  }

  it.each<[number, Source, string, RegExp]>([
    [401, 'User', 'UNAUTHORIZED', /give a new kubeconfig/],
    [401, 'CloudProvider', 'UNAUTHORIZED', ACCESS],
    [403, 'User', 'FORBIDDEN', /^Bind its user/],
    [403, 'CloudProvider', 'FORBIDDEN', ACCESS],
    [404, 'User', 'NOT_FOUND', /kubeconfig/],
    [404, 'CloudProvider', 'NOT_FOUND', /no proxy on the way/],
  ])(
    'a %i to a credential from %s says what helps',
    async (status, addressFrom, code, hint) => {
      const { failure } = await refuse(status, { addressFrom });
      expect(failure).toMatchObject({
        code,
        hint: expect.stringMatching(hint),
      });
      expect(failure.details).toEqual(
        status === 403 ? ['read the version'] : undefined,
      );
    },
  );

  it.each<[Source, RegExp]>([
    ['User', /the CA of the kubeconfig/],
    ['CloudProvider', /the CA that the cloud names/],
  ])(
    'a certificate of another CA than a credential from %s names',
    async (addressFrom, message) => {
      const changes = { addressFrom, caPem: otherCa };
      const { failure } = await refuse(200, changes);
      expect(failure).toMatchObject({ code: 'TLS_UNKNOWN_AUTHORITY' });
      expect(failure.message).toMatch(message);
    },
  );

  it.each([
    [401, true],
    [403, false],
    [500, false],
  ])('remembers of a credential that it got %i: %s', async (status, known) => {
    const { credential } = await refuse(status, {});
    expect(isRefused(credential)).toBe(known);
    expect(isRefused({ ...credential })).toBe(false);
  });

  it('remembers a credential of another CA than the cluster has now', async () => {
    const { credential } = await refuse(200, { caPem: otherCa });
    expect(isRefused(credential)).toBe(true);
  });

  it.each<[string, ClusterCredential['auth'], boolean]>([
    [
      'a client certificate',
      { kind: 'clientCertificate', certPem: '', keyPem: '' },
      true,
    ],
    ['a token', { kind: 'token', token: 'x' }, false],
  ])('where TLS fails with %s', (_, auth, known) => {
    const credential = world.credential({ port: 1 }, { auth });
    const failure = new ProviderError('Unavailable', '', {
      code: 'TLS_FAILED',
    });
    noteRefusal(credential, failure);
    expect(isRefused(credential)).toBe(known);
  });
});
