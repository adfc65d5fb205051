import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from './core';
import { describeVendorClient } from './core/describeVendorClient';
import { WorldEnvironment } from './describeEnvironment';
import { demoScenario } from './scenarios';
import { World } from './World';

describe('the environment lines that a world describes', () => {
  let world: World;
  let directory: string;
  let environment: WorldEnvironment;

  beforeAll(async () => {
    const clock = new ManualClock();
    directory = await mkdtemp(join(tmpdir(), 'simulated-clouds-'));
    world = await World.start({ clock, scenario: demoScenario(clock.now()) });
    await world.writeFiles(directory);
    environment = world.describe().environment;
  });

  afterAll(async () => {
    await world.stop();
    await rm(directory, { recursive: true });
  });

  describeVendorClient('aws', client => {
    it('are enough to list EKS clusters', async () => {
      const { stdout } = await client.run(
        ['eks', 'list-clusters', '--output', 'json'],
        environment.aws,
      );
      expect(JSON.parse(stdout)).toEqual({ clusters: ['storefront-prod'] });
    });
  });

  describeVendorClient('gcloud', client => {
    it('are enough to list GKE clusters', async () => {
      const { stdout } = await client.run(
        ['container', 'clusters', 'list', '--format', 'value(name)'],
        environment.gcloud,
      );
      expect(stdout.trim().split('\n')).toEqual([
        'web-frontend-eu',
        'search-index-us',
      ]);
    });
  });

  describeVendorClient('kubectl', client => {
    it.each([
      ['factory-floor', 'factory-control-1'],
      ['edge-store-17', 'store-17'],
    ])('are enough for %s', async (context, node) => {
      const { stdout } = await client.run(
        ['--context', context, 'get', 'nodes', '--output', 'name'],
        environment.kubectl,
      );
      expect(stdout.split('\n')).toContain(`node/${node}`);
    });
  });
});
