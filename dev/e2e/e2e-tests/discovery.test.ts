import { expect, test } from './support';

test.describe.configure({ mode: 'serial' });

const TERMS = ['payments-prod', 'AKS', '1.33.4', 'westeurope', 'Running'];

test.beforeAll(async ({ portal, clouds }) => {
  await clouds.change('payments-prod', { provisioningState: 'Succeeded' });
  await portal.empty();
  // What the files before left there would be taken for ours.
  await expect
    .poll(() => portal.catalogDescriptions())
    .not.toHaveProperty('payments-prod');
  await expect
    .poll(() => portal.search('payments-prod'))
    .not.toContain('payments-prod');
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

test.describe('the catalog', () => {
  test.use({
    start: '/catalog?filters[kind]=externalcluster&filters[user]=all',
  });

  // A page of the catalog shows what there was when it was opened.
  test.beforeAll(({ portal }) =>
    expect
      .poll(() => portal.catalogDescriptions())
      .toMatchObject({
        'payments-prod': 'AKS cluster in westeurope, Kubernetes 1.33.4',
      }),
  );

  test('has a page for each cluster', async ({ page, picture }) => {
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
    await expect(page.getByText('ownedBy')).toBeVisible();
    await picture('catalog');

    await page.getByRole('link', { name: 'Cluster', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Node pools' })).toBeVisible();
    await picture('catalog-details');
  });
});

test.describe('search', () => {
  // The index is made anew every few seconds.
  test.beforeAll(async ({ portal }) => {
    for (const term of TERMS) {
      await expect
        .poll(() => portal.search(term))
        .toContainEqual('payments-prod');
    }
  });

  test.use({ start: '/search' });

  test('finds a cluster by its facts, once', async ({ page, picture }) => {
    const field = page.getByRole('textbox', { name: 'Search' });
    for (const term of TERMS) {
      const answer = page.waitForResponse(response =>
        response.url().includes(`term=${encodeURIComponent(term)}&`),
      );
      await field.fill(term);
      await answer;
      await expect(
        page.getByRole('link', { name: 'payments-prod', exact: true }),
      ).toHaveCount(1);
      if (term === 'westeurope') {
        await expect(
          page.locator('mark').filter({ hasText: term }).first(),
        ).toBeVisible();
        await picture('search');
      }
    }
  });
});
