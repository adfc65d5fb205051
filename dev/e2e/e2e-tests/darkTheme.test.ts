import {
  choose,
  expect,
  expectAccessible,
  openDetails,
  poolRow,
  rowOf,
  test,
} from './support';

// In the light theme each screen is checked where its own test shows it.
test.use({ colorScheme: 'dark' });

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
  await portal.importAllOf('Google acme-web-prod', 'group:default/team-a');
});

test('the list and the details can be read', async ({ page }) => {
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
  await expectAccessible(page);

  await openDetails(page, 'payments-prod');
  await expect(page.getByText('The credential works')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Node pools' }).click();
  await expect(poolRow(page, 'apps')).toBeVisible();
  await expectAccessible(page);
});

test('the dialogs can be read', async ({ page }) => {
  await openDetails(page, 'payments-prod');
  await page.getByRole('button', { name: 'Edit registration' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Display name' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Disconnect', exact: true }).click();
  await expect(dialog).toContainText('What stays');
  await expectAccessible(page);
});

test('the dialogs of changes can be read', async ({ page }) => {
  await openDetails(page, 'payments-prod');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Upgrade', exact: true }).click();
  await dialog.getByRole('radio').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('tab', { name: 'Node pools' }).click();
  for (const [action, answer] of [
    ['Edit', 'At most'],
    ['Delete', 'Cancel'],
  ] as const) {
    await page
      .getByRole('button', { name: 'Actions for node pool apps' })
      .click();
    await page.getByRole('menuitem', { name: action }).click();
    await dialog.getByText(answer).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('the steps of the creation can be read, complaints too', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'AKS', exact: true }).click();
  await page.getByRole('button', { name: 'Azure Payments' }).click();
  await choose(page, 'Owner', 'Team A');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Resource group' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await expectAccessible(page);
});

test('what was done can be read', async ({ page }) => {
  await page.getByRole('button', { name: 'Activity', exact: true }).click();
  await page.getByText('What was done', { exact: true }).waitFor();
  await expectAccessible(page);
});

test('the steps of the import can be read', async ({ page }) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'AKS', exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'EKS', exact: true }).click();
  await page.getByRole('button', { name: 'Use another credential' }).click();
  await page.getByLabel('Access key ID').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'GKE', exact: true }).click();
  await page.getByRole('button', { name: 'Google acme-web-prod' }).click();
  await page
    .getByRole('list', { name: 'Rights by what they are for' })
    .waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await expectAccessible(page);
});

test.describe('connecting', () => {
  test.use({ start: '/external-clusters/connect' });

  test('can be read, refusals too', async ({ page }) => {
    const kubeconfig = page.getByRole('textbox', { name: 'Kubeconfig' });
    await kubeconfig.waitFor();
    await expectAccessible(page);
    await kubeconfig.fill('no kubeconfig at all');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });
});
