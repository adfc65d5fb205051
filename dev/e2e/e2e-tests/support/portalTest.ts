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
  /** Where a guest has entered. All tests share it: a browser that knows the portal's code opens a page in half the time. */
  guest: BrowserContext;
  clouds: SimulatedClouds;
  portal: PortalApi;
}

/** How long something may take on a machine that is busy with something else. Milliseconds. */
const PATIENCE = 90_000;

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
      const context = await browser.newContext({
        baseURL: setting('PORTAL_URL'),
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE);
      await enterAsGuest(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ guest, viewport, colorScheme, start }, use) => {
    const page = await guest.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const outside = await stayInside(page);
    await page.goto(start);
    await use(page);
    await page.close();
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

async function enterAsGuest(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto('/external-clusters');
  await page.getByRole('button', { name: 'Enter' }).click();
  // Who leaves earlier has not entered.
  await page.getByRole('heading', { name: 'External clusters' }).waitFor();
  await page.close();
}

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
