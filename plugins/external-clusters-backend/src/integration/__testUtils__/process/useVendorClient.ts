import { join } from 'node:path';
import { VendorClient } from 'simulated-clouds/src/core/vendorClient';
import { Cloud } from '../cloudConsole';
import { ClusterStory } from './ClusterStory';

const MINUTE = 60_000;

/** A portal, and a vendor's client that looks at the same cloud. */
export function useVendorClient(cloud: Cloud, client: VendorClient) {
  let story: ClusterStory;
  let turns = 0;

  beforeAll(async () => {
    story = await ClusterStory.begin(cloud);
  });
  beforeEach(() => {
    turns += 1;
  });
  afterAll(() => story?.portal.dispose());

  /** Runs the client, which has to succeed, and answers what it prints as JSON. */
  const run = async (...args: string[]) => {
    const { environment } = story.portal.world.describe();
    const { exitCode, stdout, stderr } = await client.run(args, {
      ...environment.aws,
      ...environment.gcloud,
      // Tokens that gcloud keeps live by the machine's time, and those of the cloud by the test's.
      CLOUDSDK_CONFIG: join(client.home, String(turns)),
    });
    if (exitCode !== 0) throw new Error(stderr);
    return stdout ? JSON.parse(stdout) : undefined;
  };
  return {
    run,
    get story() {
      return story;
    },
    /** Lets the cloud do what it was told, unseen by the portal. */
    settle: () => story.portal.advance(4 * MINUTE),
  };
}
