import { expect, expectAccessible, rowOf, test } from './support';

const API = '**/api/external-clusters/**';

test.beforeAll(async ({ portal }) => {
  await portal.empty();
  await portal.importAllOf('Azure Payments', 'group:default/team-a');
});

test('a backend that does not answer looks like an error, and comes back', async ({
  page,
  picture,
}) => {
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
  await page.route(API, route => route.abort());
  await page.goto('/external-clusters');

  await expect(page.getByRole('alert')).toContainText(
    'Nothing happened to your clusters',
  );
  await expectAccessible(page);
  await picture('list-error');

  await page.unroute(API);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
});

test('a refresh that fails keeps the rows', async ({ page }) => {
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
  await page.route(API, route => route.abort());

  await expect(page.getByText(/The last refresh did not work/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(rowOf(page, 'payments-prod')).toBeVisible();
});

test('a cluster that is not there says so', async ({ page }) => {
  await page.goto(
    '/external-clusters/clusters/00000000-0000-4000-8000-000000000000',
  );
  await expect(page.getByText('This cluster is not here')).toBeVisible();
});
