import {
  expect,
  expectAccessible,
  expectFits,
  openDetails,
  poolRow,
  test,
} from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ portal, clouds }) => {
  await clouds.change('payments-prod', { provisioningState: 'Succeeded' });
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

test('shows facts, conditions, access and node pools', async ({
  page,
  picture,
}) => {
  await openDetails(page, 'payments-prod');
  const content = page.getByRole('tabpanel');
  for (const text of [
    '1.33.4',
    'westeurope',
    'The credential works',
    'Azure Payments',
  ]) {
    await expect(content).toContainText(text);
  }
  await expectAccessible(page);
  await picture('details');

  await page.getByRole('tab', { name: 'Node pools' }).click();
  await expect(poolRow(page, 'apps')).toContainText('4 to 12');
  await expectAccessible(page);
  await picture('details-node-pools');
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('fit, with all that can be done', async ({ page, picture }) => {
    await openDetails(page, 'payments-prod');
    const actions = [
      page.getByRole('button', { name: 'Edit registration' }),
      page.getByRole('button', { name: 'More actions' }),
    ];
    await expectFits(page, actions);
    await picture('details-narrow');

    await page.getByRole('tab', { name: 'Node pools' }).click();
    await expect(poolRow(page, 'apps')).toBeVisible();
    await expectFits(page, actions);
  });
});

test('edits the registration', async ({ page, picture }) => {
  await openDetails(page, 'payments-prod');
  await page.getByRole('button', { name: 'Edit registration' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Display name' }).fill('Payments');
  await dialog
    .getByRole('textbox', { name: 'Description' })
    .fill('Takes the money');
  await dialog
    .getByRole('textbox', { name: 'System' })
    .fill('system:default/web-shop');
  await dialog.getByRole('heading').click();
  await expectAccessible(page);
  await picture('edit-registration');
  await dialog.getByRole('button', { name: 'Save' }).click();

  await expect(dialog).toBeHidden();
  await expect(page.getByRole('tabpanel')).toContainText('Takes the money');
  await page.goto('/external-clusters');
  await expect(
    page.getByRole('link', { name: 'Payments', exact: true }),
  ).toBeVisible();
});

test('a change in the cloud shows without a reload', async ({
  page,
  clouds,
  picture,
}) => {
  await openDetails(page, 'Payments');
  const state = (word: string) =>
    page.getByRole('button', { name: `${word}, show why` });
  await expect(state('Running')).toBeVisible();

  await clouds.change('payments-prod', { provisioningState: 'Upgrading' });
  await expect(state('Reconciling')).toBeVisible();
  await picture('details-reconciling');

  await clouds.change('payments-prod', { provisioningState: 'Failed' });
  await expect(state('Warning')).toBeVisible();

  await clouds.change('payments-prod', { provisioningState: 'Succeeded' });
  await expect(state('Running')).toBeVisible();
});
