import { join } from 'node:path';
import { expect, Page, test as base } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { SimulatedClouds } from './SimulatedClouds';

interface PageFixtures {
  /** Puts what is seen into docs/images when PICTURES is set; does nothing otherwise. */
  picture: (name: string) => Promise<void>;
}

interface PortalFixtures {
  clouds: SimulatedClouds;
  portal: PortalApi;
}

const IMAGES = join(__dirname, '../../../../docs/images');

/** A test in which `page` is a guest on the page of External Clusters, and cannot leave this machine. */
export const test = base.extend<PageFixtures, PortalFixtures>({
  clouds: [
    // Playwright reads the names of the fixtures from the parameters, so there must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(new SimulatedClouds(JSON.parse(setting('SIMULATED_CLOUDS'))));
    },
    { scope: 'worker' },
  ],

  portal: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(await PortalApi.enterAsGuest(setting('PORTAL_URL')));
    },
    { scope: 'worker' },
  ],

  page: async ({ page }, use) => {
    const outside = await stayInside(page);
    await page.goto('/external-clusters');
    await page.getByRole('button', { name: 'Enter' }).click();
    await use(page);
    expect(outside).toEqual([]);
  },

  picture: async ({ page, colorScheme }, use) => {
    await use(async name => {
      if (!process.env.PICTURES) return;
      await page.screenshot({
        path: join(IMAGES, `${name}-${colorScheme}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
    });
  },
});

export { expect } from '@playwright/test';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run \`npm test -- --only browser\``);
  }
  return value;
}

/** Refuses every request that leaves this machine; answers the list of them. */
async function stayInside(page: Page): Promise<string[]> {
  const outside: string[] = [];
  await page.route(
    url => !['localhost', '127.0.0.1'].includes(url.hostname),
    async route => {
      outside.push(route.request().url());
      await route.abort();
    },
  );
  return outside;
}
