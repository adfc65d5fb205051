import { expect, expectAccessible, expectFits, rowOf, test } from './support';

test.beforeAll(async ({ portal, clouds }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
  await portal.importAllOf('Azure Data platform', 'group:default/team-b');
  await portal.importAllOf('Google acme-web-prod', 'group:default/team-a');
  for (const { accountId } of clouds.world.aws.accounts) {
    await portal.importAllOf(`AWS ${accountId}`, 'group:default/team-b');
  }
});

test.beforeEach(async ({ page }) => {
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
});

test('shows state, place, version, nodes and owner of each cluster', async ({
  page,
  picture,
}) => {
  const row = rowOf(page, 'payments-prod');
  for (const text of [
    'Running',
    'Imported',
    'AKS',
    'Azure Payments',
    'westeurope',
    '1.33.4',
    'Team A',
  ]) {
    await expect(row).toContainText(text);
  }
  await expect(rowOf(page, 'training-gpu')).toContainText('Warning');
  await expect(rowOf(page, 'inference-eu')).toContainText('Error');
  await expectAccessible(page);
  await picture('list');
});

test('searches, filters and sorts on the server, and keeps that in the address', async ({
  page,
}) => {
  const rows = page
    .getByRole('table', { name: 'External clusters' })
    .getByRole('row');
  await page.getByRole('searchbox').fill('westeurope');
  await expect(rowOf(page, 'training-gpu')).toHaveCount(0);
  await expect(rowOf(page, 'data-lake-eu')).toBeVisible();
  await expect(page).toHaveURL(/westeurope/);

  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('westeurope');
  await expect(rowOf(page, 'training-gpu')).toHaveCount(0);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rowOf(page, 'training-gpu')).toBeVisible();

  await page.getByRole('textbox', { name: 'Provider' }).click();
  await page.getByRole('option', { name: /^EKS/ }).click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'payments-prod')).toHaveCount(0);
  await expect(rowOf(page, 'training-gpu')).toBeVisible();

  await page.getByRole('button', { name: 'Version' }).click();
  const versions = async () =>
    (await rows.allInnerTexts())
      .slice(1)
      .map(text => /\b1\.\d+\b/.exec(text)?.[0] ?? '');
  await expect
    .poll(async () => {
      const shown = await versions();
      return shown.length > 1 && isSorted(shown);
    })
    .toBe(true);
});

test('a search that finds nothing offers to clear itself', async ({
  page,
  picture,
}) => {
  await page.getByRole('searchbox').fill('no such cluster');
  await expect(page.getByText('No cluster matches')).toBeVisible();
  await picture('list-nothing-found');
  await page
    .getByRole('status')
    .getByRole('button', { name: 'Clear filters' })
    .click();
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
});

test('the summary is a filter', async ({ page }) => {
  await page.getByRole('button', { name: /needs? attention/ }).click();
  await expect(rowOf(page, 'training-gpu')).toBeVisible();
  await expect(rowOf(page, 'payments-prod')).toHaveCount(0);
});

test('the state says why, by mouse and by keyboard', async ({
  page,
  picture,
}) => {
  const state = rowOf(page, 'training-gpu').getByRole('button', {
    name: 'Warning, show why',
  });
  await state.hover();
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('subnet');

  await page.mouse.move(0, 0);
  await expect(card).toBeHidden();
  await state.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(card).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(card).toContainText('subnet');
  await picture('state');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('fits, with all that can be done', async ({ page, picture }) => {
    await expectFits(page, [
      page.getByRole('button', { name: 'Import', exact: true }),
      page.getByRole('button', { name: 'More ways to add a cluster' }),
      page.getByRole('button', { name: 'Filters' }),
      page.getByRole('searchbox'),
      page.getByRole('button', { name: 'Actions for payments-prod' }),
    ]);
    await expectAccessible(page);
    await picture('list-narrow');
  });
});

function isSorted(values: string[]): boolean {
  return values.join() === [...values].sort().join();
}
