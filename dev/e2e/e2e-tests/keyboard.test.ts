import type { Page } from '@playwright/test';
import { arrowTo, expect, poolRow, tabTo, test } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

/** Goes to something with the Tab key, and presses Enter there. */
async function enter(page: Page, target: ReturnType<Page['getByRole']>) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('from the list to the details, their tabs and dialogs', async ({
  page,
}) => {
  await enter(page, page.getByRole('link', { name: 'payments-prod' }));
  await enter(page, button(page, 'Edit registration'));
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('textbox', { name: 'Display name' }),
  ).toBeFocused();
  await page.keyboard.type('Payments');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Edit registration')).toBeFocused();

  await enter(page, button(page, 'More actions'));
  await arrowTo(
    page,
    page.getByRole('menuitem', { name: 'Disconnect', exact: true }),
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('What stays');
  await enter(page, dialog.getByRole('button', { name: 'Cancel' }));
  await expect(dialog).toBeHidden();
  await expect(button(page, 'More actions')).toBeFocused();

  await tabTo(page, page.getByRole('tab', { name: 'Overview' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(poolRow(page, 'apps')).toBeVisible();
});

test('through the import', async ({ page }) => {
  await enter(page, button(page, 'Import'));
  const question = (name: string) => page.getByRole('heading', { name });
  await expect(question('Where are the clusters?')).toBeFocused();
  await enter(page, button(page, 'GKE'));

  await expect(question('Which account of GKE?')).toBeFocused();
  await enter(page, button(page, 'Google acme-web-prod'));

  await expect(question('What will work?')).toBeFocused();
  await enter(page, button(page, 'Next'));

  await expect(question('Which clusters?')).toBeFocused();
  await tabTo(
    page,
    page.getByRole('checkbox', { name: 'Select web-frontend-eu' }),
  );
  await page.keyboard.press('Space');
  await enter(page, button(page, 'Next'));

  await expect(question('Whose are they here?')).toBeFocused();
  await enter(page, page.getByRole('button', { name: /^Owner/ }));
  await page.getByRole('option', { name: 'Team A' }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await enter(page, button(page, 'Next'));

  await expect(question('Is this right?')).toBeFocused();
  await enter(page, button(page, 'Import 1 cluster'));
  await expect(page.getByText('1 of 1 done')).toBeVisible();
  await enter(page, button(page, 'Go to the clusters'));
  await expect(
    page.getByRole('link', { name: 'web-frontend-eu' }),
  ).toBeVisible();
});
