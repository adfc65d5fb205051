import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { ManualClock } from './core';
import { demoScenario } from './scenarios';
import { World } from './World';

describe('World', () => {
  const clock = new ManualClock();
  let world: World;
  let directory: string;

  beforeAll(async () => {
    world = await World.start({ clock, scenario: demoScenario(clock.now()) });
    directory = await mkdtemp(join(tmpdir(), 'simulated-clouds-'));
  });

  afterAll(async () => {
    await world.stop();
    await rm(directory, { recursive: true });
  });

  const statusOf = (url: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const ca = world.authority.caPem;
      get(url, { ca, headers, agent: false }, response => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });

  it('describes endpoints that answer', async () => {
    const { azure, google, aws, controlUrl } = world.describe();
    const list = `${azure.endpoint}/subscriptions?api-version=2022-12-01`;
    expect(await statusOf(list, {})).toBe(401);
    const clusters = `${google.restUrl}/v1/projects/acme-web-prod/locations/-/clusters`;
    expect(await statusOf(clusters, {})).toBe(401);
    expect((await fetch(`${aws.endpoint}/clusters`)).status).toBe(403);
    expect((await fetch(`${controlUrl}/clusters`)).status).toBe(200);
  });

  it('describes fake credentials that the clouds take', async () => {
    const { aws } = world.describe();
    const [account] = aws.accounts;
    const { accessKeyId, secretAccessKey } = account!.accessKeys[1]!;
    const client = new EKSClient({
      endpoint: aws.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId, secretAccessKey },
    });
    const name = 'storefront-prod';
    const answer = await client.send(new DescribeClusterCommand({ name }));
    client.destroy();
    expect(answer.cluster).toMatchObject({ name, status: 'ACTIVE' });
  });

  it('has accounts of all clouds and two clusters to connect', () => {
    const { azure, aws, google, kubeconfigs } = world.describe();
    expect(azure.subscriptions).toHaveLength(2);
    expect(aws.accounts).toHaveLength(2);
    expect(google.projects).toHaveLength(2);
    expect(
      kubeconfigs.map(({ name, credential }) => [name, credential]),
    ).toEqual([
      ['factory-floor', 'Token'],
      ['edge-store-17', 'Certificate'],
    ]);
  });

  it('writes files for its owner alone and describes where they are', async () => {
    await world.writeFiles(directory);
    const { caFile, kubeconfigs, environment } = world.describe();
    expect(await readFile(caFile!, 'utf8')).toBe(world.authority.caPem);
    const { mode } = await stat(kubeconfigs[0]!.file!);
    expect(mode.toString(8)).toMatch(/600$/);
    expect(environment).toMatchObject({
      node: { NODE_EXTRA_CA_CERTS: caFile },
      aws: { AWS_ENDPOINT_URL: world.aws.url },
      gcloud: { CLOUDSDK_CORE_PROJECT: 'acme-web-prod' },
      kubectl: { KUBECONFIG: kubeconfigs.map(({ file }) => file).join(':') },
    });
  });
});
