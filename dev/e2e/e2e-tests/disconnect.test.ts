import {
  arrowTo,
  expect,
  expectAccessible,
  openDetails,
  rowOf,
  tabTo,
  test,
} from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

test('from the details; the cloud keeps the cluster', async ({
  page,
  clouds,
  portal,
  picture,
}) => {
  await openDetails(page, 'payments-prod');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Disconnect', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What stays');
  await picture('disconnect');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();

  await expect(page).toHaveURL(/\/external-clusters$/);
  await expect(rowOf(page, 'checkout-staging')).toBeVisible();
  await expect(rowOf(page, 'payments-prod')).toHaveCount(0);
  expect(await clouds.exists('payments-prod')).toBe(true);
  expect(
    (await portal.clusters()).map(({ displayName }) => displayName),
  ).toEqual(['checkout-staging']);
});

test('from the list, with the keyboard alone', async ({ page, portal }) => {
  await rowOf(page, 'checkout-staging').getByRole('link').first().focus();
  const menu = page.getByRole('button', {
    name: 'Actions for checkout-staging',
  });
  const disconnect = page.getByRole('menuitem', {
    name: 'Disconnect',
    exact: true,
  });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused();
  await arrowTo(page, disconnect);
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();

  await page.keyboard.press('Enter');
  await arrowTo(page, disconnect);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Disconnect' }));
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('heading', { name: 'No clusters yet' }),
  ).toBeVisible();
  expect(await portal.clusters()).toEqual([]);
});
