import { defineConfig } from '@playwright/test';

/** The portal, the clouds and the browser are chosen by `npm test -- --only browser`. */
export default defineConfig({
  testDir: './e2e-tests',
  // One portal and one set of clouds, which the tests change one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  maxFailures: 3,
  // No test is about time: a machine that is busy with something else shall pass them too.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['json']],
  // The folder is emptied first, so it is not the one that the portal's log is in.
  outputDir: 'test-results/playwright',
  // The whole portal starts anew when its theme changes, so the pictures of each are taken by a run of its own.
  projects: (process.env.PICTURES ? ['light', 'dark'] : ['light']).map(
    scheme => ({
      name: scheme,
      use: { colorScheme: scheme as 'light' | 'dark' },
    }),
  ),
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM },
    viewport: { width: 1280, height: 800 },
    // It takes a part of every second, and where nobody can open it that is for nothing.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
  },
});
