import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, passRights, test } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(({ portal }) => portal.empty());

async function next(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
}

test('the first visit teaches how to start', async ({ page, picture }) => {
  await expect(
    page.getByRole('heading', { name: 'No clusters yet' }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('list-empty');
});

test('imports AKS clusters with a shared account', async ({
  page,
  picture,
}) => {
  await page.getByRole('button', { name: 'Choose an account' }).click();
  await expect(
    page.getByRole('heading', { name: 'Where are the clusters?' }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('import-1-provider');
  await page.getByRole('button', { name: 'AKS', exact: true }).click();

  await expect(
    page.getByRole('button', { name: 'Azure Data platform' }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('import-2-account');
  await page.getByRole('button', { name: 'Azure Payments' }).click();

  await expect(page.getByText('See the cluster: Works')).toBeVisible();
  await expectAccessible(page);
  await picture('import-3-rights');
  await passRights(page);

  await page.getByRole('checkbox', { name: 'Select payments-prod' }).check();
  await page.getByRole('checkbox', { name: 'Select checkout-staging' }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
  await expectAccessible(page);
  await picture('import-4-clusters');
  await next(page);

  await choose(page, 'Owner', 'Team A');
  await expectAccessible(page);
  await picture('import-5-owner');
  await next(page);

  await expect(
    page.getByRole('heading', { name: 'Is this right?' }),
  ).toBeVisible();
  await picture('import-6-review');
  await page.getByRole('button', { name: 'Import 2 clusters' }).click();

  await expect(page.getByText('2 of 2 done')).toBeVisible();
  await expect(page.getByText('Imported', { exact: true })).toHaveCount(2);
  await picture('import-7-result');
  await page.getByRole('button', { name: 'Go to the clusters' }).click();
  await expect(page.getByRole('link', { name: 'payments-prod' })).toBeVisible();
});

test('keeps what was chosen on the way back', async ({ page }) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'GKE', exact: true }).click();
  await page.getByRole('button', { name: 'Google acme-web-prod' }).click();
  await passRights(page);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await next(page);
  await expect(
    page.getByRole('heading', { name: 'Whose are they here?' }),
  ).toBeVisible();

  await page.goBack();

  await expect(
    page.getByRole('checkbox', { name: 'Select all' }),
  ).toBeChecked();
});

test('imports all GKE clusters of a project', async ({ page }) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'GKE', exact: true }).click();
  await page.getByRole('button', { name: 'Google acme-web-prod' }).click();
  await passRights(page);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await next(page);
  await choose(page, 'Owner', 'Team A');
  await next(page);
  await page.getByRole('button', { name: /^Import \d+ clusters?$/ }).click();

  await expect(page.getByText('Not imported')).toHaveCount(0);
  await expect(
    page.getByRole('link', { name: 'web-frontend-eu' }),
  ).toBeVisible();
});

test('imports EKS clusters with a credential of its own, checked at once', async ({
  page,
  clouds,
  picture,
}) => {
  const [account] = clouds.world.aws.accounts;
  const [key] = account?.accessKeys ?? [];
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'EKS', exact: true }).click();
  await page.getByRole('button', { name: 'Use another credential' }).click();

  await page.getByLabel('Name of the account').fill('My AWS account');
  await choose(page, 'Owner of the account', 'Team A');
  await page.getByLabel('Access key ID').fill(key?.accessKeyId ?? '');
  await page.getByLabel('Secret access key').fill('x'.repeat(40));
  const regions = page.getByRole('textbox', { name: 'Regions' });
  for (const region of account?.regions ?? []) {
    await regions.fill(region);
    await regions.press('Enter');
  }
  await page.getByRole('button', { name: 'Check credential' }).click();
  await expect(page.getByRole('alert').last()).toContainText('AWS');
  await picture('import-credential-refused');

  await page.getByLabel('Secret access key').fill(key?.secretAccessKey ?? '');
  await page.getByRole('button', { name: 'Check credential' }).click();
  await expect(page.getByText('The credential works')).toBeVisible();
  await expectAccessible(page);
  await picture('import-credential');
  await page.getByRole('button', { name: 'Store and go on' }).click();
  await passRights(page);

  await page.getByRole('checkbox', { name: 'Select storefront-prod' }).check();
  await next(page);
  await choose(page, 'Owner', 'Team A');
  await next(page);
  await page.getByRole('button', { name: 'Import 1 cluster' }).click();
  await expect(
    page.getByRole('link', { name: 'storefront-prod' }),
  ).toBeVisible();
});

test('marks what is already in the portal', async ({ page }) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'AKS', exact: true }).click();
  await page.getByRole('button', { name: 'Azure Payments' }).click();
  await passRights(page);

  const row = page.getByRole('row', { name: /payments-prod/ });
  await expect(row.getByText('Team A')).toBeVisible();
});
