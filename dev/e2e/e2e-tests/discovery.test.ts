import { expect, test } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

test('the catalog has a page for each cluster', async ({ page, picture }) => {
  await page.goto('/catalog?filters[kind]=externalcluster&filters[user]=all');
  await page.getByRole('link', { name: 'payments-prod' }).click();

  await expect(
    page.getByRole('heading', { name: 'payments-prod' }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Running, show why' }),
  ).toBeVisible();
  await expect(
    page.getByText('AKS cluster in westeurope, Kubernetes 1.33.4').first(),
  ).toBeVisible();
  await picture('catalog');

  await page.getByRole('link', { name: 'Cluster', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Node pools' })).toBeVisible();
  await picture('catalog-details');
});

test('search finds a cluster by name, provider, version, location and state, once', async ({
  page,
  picture,
}) => {
  const results = page.getByRole('link', {
    name: 'payments-prod',
    exact: true,
  });
  // The index is made anew every few seconds; until then the page shows what was there before.
  await expect(async () => {
    await page.goto('/search?query=payments-prod');
    await expect(results).toHaveCount(1, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  for (const term of ['AKS', '1.33.4', 'westeurope', 'Running']) {
    await page.goto(`/search?query=${encodeURIComponent(term)}`);
    await expect(results).toHaveCount(1);
  }
  await page.goto('/search?query=payments');
  await expect(results).toBeVisible();
  await picture('search');
});
