import { ManualClock } from '../core';
import { askCluster } from '../kubernetes/__testUtils__/askCluster';
import {
  ClusterTokenRequest,
  mintClusterToken,
} from './__testUtils__/mintClusterToken';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const MINUTE = 60_000;
const NAME = 'My_Cluster';

describe('the bearer token of an EKS cluster', () => {
  let world: TestAws;
  let signingClock: ManualClock;

  beforeEach(async () => {
    signingClock = new ManualClock();
    world = await startTestAws(signingClock);
  });

  afterEach(() => world.close());

  const mint = (change: Partial<ClusterTokenRequest> = {}) =>
    mintClusterToken({
      ...KEYS.full,
      region: REGION,
      clusterName: NAME,
      signedAt: signingClock.now(),
      ...change,
    });

  async function ask(bearer: string, path = '/api/v1/nodes', name = NAME) {
    const endpoint = await world.kubernetes.endpoint(
      `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/${name}`,
    );
    return askCluster(endpoint, path, { bearer });
  }

  it('opens the cluster, whose nodes are those of its node groups', async () => {
    const response = await ask(mint());
    expect(response.status).toBe(200);
    const { items }: any = await response.json();
    expect(
      items.map(({ metadata }: any) => [
        metadata.name,
        metadata.labels['eks.amazonaws.com/nodegroup'],
        metadata.labels['topology.kubernetes.io/zone'],
      ]),
    ).toEqual([
      ['ip-10-0-0-0.eu-west-1.compute.internal', 'workers', 'eu-west-1a'],
      ['ip-10-0-0-1.eu-west-1.compute.internal', 'workers', 'eu-west-1b'],
      ['ip-10-0-4-0.eu-west-1.compute.internal', 'spot', 'eu-west-1a'],
    ]);
  });

  it('opens it for readers too', async () => {
    const response = await ask(mint(KEYS.reader), '/version');
    expect(await response.json()).toMatchObject({
      gitVersion: 'v1.33.5-eks-113cf36',
      minor: '33+',
    });
  });

  it('lives 15 minutes, whatever its X-Amz-Expires says', async () => {
    const token = mint();
    signingClock.advance(15 * MINUTE);
    expect((await ask(token)).status).toBe(200);
    signingClock.advance(1);
    expect((await ask(token)).status).toBe(401);
  });

  it.each<[string, Partial<ClusterTokenRequest>]>([
    ['for another cluster', { clusterName: 'bare' }],
    ['for its name in small letters', { clusterName: 'my_cluster' }],
    ['with a wrong secret', { secretAccessKey: 'wrong' }],
    ['with an unknown key', { accessKeyId: 'AKIAOTHER' }],
    ['by a user who is no access entry', KEYS.nobody],
    ['with a session token out of nowhere', { sessionToken: 'x' }],
  ])('is not believed when it is made %s', async (_case, change) => {
    expect((await ask(mint(change))).status).toBe(401);
  });

  it.each([
    ['another word', 'hello'],
    ['another URL', `k8s-aws-v1.${btoa('https://example.com/')}`],
    ['no base64', 'k8s-aws-v1.%%%'],
  ])('is not believed when it is %s', async (_case, token) => {
    expect((await ask(token)).status).toBe(401);
  });

  it('is not believed when its URL leads elsewhere', async () => {
    const [prefix, encoded = ''] = mint().split('.');
    const url = Buffer.from(encoded, 'base64url')
      .toString()
      .replace(/sts\.[a-z0-9.-]+/, 'sts.example.com');
    const forged = `${prefix}.${Buffer.from(url).toString('base64url')}`;
    expect((await ask(forged)).status).toBe(401);
  });

  it('follows the rights that its maker has now', async () => {
    world.aws.updateAccessKey(KEYS.reader.accessKeyId, {
      kubernetesRights: 'none',
    });
    expect((await ask(mint(KEYS.reader))).status).toBe(403);
    world.aws.updateAccessKey(KEYS.reader.accessKeyId, undefined);
    expect((await ask(mint(KEYS.reader))).status).toBe(401);
  });

  it('opens a cluster whose version follows EKS, whatever else was changed', async () => {
    const arn = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/${NAME}`;
    world.kubernetes.update(arn, { events: [] });
    world.aws.updateCluster(ACCOUNT, REGION, NAME, { version: '1.34' });
    const response = await ask(mint(), '/version');
    expect(await response.json()).toMatchObject({ minor: '34+' });
  });
});
