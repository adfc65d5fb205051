import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, openDetails, test } from './support';

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

async function openDialog(page: Page) {
  await openDetails(page, 'payments-prod');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Get kubeconfig' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('button', { name: 'Get kubeconfig' }),
  ).toBeEnabled();
  return dialog;
}

/** Presses the button that saves the file; answers its text. */
async function save(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(
    /^kubeconfig-payments-prod.*yaml$/,
  );
  return readFile(await download.path(), 'utf8');
}

test('a kubeconfig to sign in as oneself holds no secret', async ({
  page,
  picture,
}) => {
  const dialog = await openDialog(page);
  await expectAccessible(page);
  await picture('kubeconfig-1-sign-in');
  await dialog.getByRole('button', { name: 'Get kubeconfig' }).click();

  await expect(dialog.getByRole('status')).toContainText('is ready');
  await expectAccessible(page);
  await picture('kubeconfig-2-ready');
  const kubeconfig = await save(page);
  expect(kubeconfig).toContain('command: kubelogin');
  expect(kubeconfig).not.toMatch(/token:|-key-data:|password:/);
});

test('a kubeconfig with a token says when that ends', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: /^With a token/ }).check();
  await dialog.getByRole('button', { name: 'Get kubeconfig' }).click();

  await expect(dialog.getByRole('status')).toContainText(/Its token ends in/);
  const kubeconfig = await save(page);
  expect(kubeconfig).toMatch(/token: \S/);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('can be read', async ({ page }) => {
    const dialog = await openDialog(page);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Get kubeconfig' }).click();
    await dialog.getByRole('status').waitFor();
    await expectAccessible(page);
  });
});
