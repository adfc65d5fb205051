import { join } from 'node:path';
import { BrowserContext, expect, Page, test as base } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { SimulatedClouds } from './SimulatedClouds';

interface Options {
  /** Where in the portal the test begins. */
  start: string;
}

interface PageFixtures {
  /** Puts what is seen into docs/images when PICTURES is set; does nothing otherwise. */
  picture: (name: string) => Promise<void>;
}

interface PortalFixtures {
  /** What the browser of a guest keeps: entering is done once for all tests. */
  guest: StorageState;
  clouds: SimulatedClouds;
  portal: PortalApi;
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Pixels. */
const HIGHEST_PICTURE = 1000;

const IMAGES = join(__dirname, '../../../../docs/images');

/** A test in which `page` is a guest at `start`, and cannot leave this machine. */
export const test = base.extend<Options & PageFixtures, PortalFixtures>({
  start: ['/external-clusters', { option: true }],

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

  guest: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await page.goto(`${setting('PORTAL_URL')}/external-clusters`);
      await page.getByRole('button', { name: 'Enter' }).click();
      // Who leaves earlier has not entered.
      await page.getByRole('heading', { name: 'External clusters' }).waitFor();
      await use(await page.context().storageState());
      await page.close();
    },
    { scope: 'worker' },
  ],

  storageState: ({ guest }, use) => use(guest),

  page: async ({ page, start }, use) => {
    const outside = await stayInside(page);
    await page.goto(start);
    await use(page);
    expect(outside).toEqual([]);
  },

  picture: async ({ page, colorScheme }, use) => {
    await use(async name => {
      if (!process.env.PICTURES) return;
      // What the pointer was last on would look chosen.
      await page.mouse.move(0, 0);
      const size = page.viewportSize();
      await growToContent(page);
      await page.screenshot({
        path: join(IMAGES, `${name}-${colorScheme}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
      if (size) await page.setViewportSize(size);
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

/** Makes the window as high as what scrolls in it, within reason; below a dialog nothing matters. */
async function growToContent(page: Page) {
  const size = page.viewportSize();
  if (!size || (await page.getByRole('dialog').count()) > 0) return;
  const hidden = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, article')]
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
      .reduce((most, each) => Math.max(most, each)),
  );
  const height = Math.min(size.height + hidden, HIGHEST_PICTURE);
  await page.setViewportSize({ ...size, height });
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
