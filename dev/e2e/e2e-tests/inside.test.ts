import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectAccessible,
  expectFits,
  openDetails,
  test,
} from './support';

const OWNER = 'group:default/team-a';

/** One cluster of each kind, with a node that it has. */
const clusters = [
  { kind: 'aks', name: 'payments-prod', pool: 'apps', node: 'aks-apps-' },
  { kind: 'eks', name: 'storefront-prod', pool: 'web', node: 'ip-' },
  { kind: 'gke', name: 'web-frontend-eu', pool: 'default-pool', node: 'gke-' },
  {
    kind: 'connected',
    name: 'factory-floor',
    pool: undefined,
    node: 'factory-worker-1',
  },
];

test.beforeAll(async ({ portal, clouds }) => {
  await portal.empty();
  await clouds.change('payments-prod', { provisioningState: 'Succeeded' });
  await clouds.change('checkout-staging', {
    provisioningState: 'Succeeded',
    powerState: 'Stopped',
  });
  const [aws] = clouds.world.aws.accounts;
  await portal.importAllOf('Azure Payments', OWNER);
  await portal.importAllOf(`AWS ${aws?.accountId}`, OWNER, ['storefront-prod']);
  await portal.importAllOf('Google acme-web-prod', OWNER);
  const kubeconfig = (name: string) => clouds.kubeconfig(name);
  for (const name of ['factory-floor', 'edge-store-17']) {
    await portal.connect(name, kubeconfig(name), OWNER);
  }
});

/** Goes to one of the tabs of the details. */
async function openTab(page: Page, name: string) {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}

const bar = (page: Page, name: RegExp) =>
  page.getByRole('progressbar', { name }).first();

/** What shows the details of nodes whose names begin so. */
const showNodes = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Show ${name}`) });

for (const { kind, name, pool, node } of clusters) {
  test(`looks inside ${name}`, async ({ page, picture }) => {
    await openDetails(page, name);
    await expect(bar(page, /^CPU: .* cores, \d+ %/)).toBeVisible();
    await expect(bar(page, /^Pods: /)).toBeVisible();
    await expectAccessible(page);
    await picture(`inside-${kind}-overview`);

    if (pool) {
      await openTab(page, 'Node pools');
      await expect(
        bar(page, new RegExp(`^Memory of ${pool}: .* GiB, `)),
      ).toBeVisible();
      await expectAccessible(page);
      await picture(`inside-${kind}-pools`);
    }

    await openTab(page, 'Nodes');
    await showNodes(page, node).first().click();
    await expect(page.getByText('Enough memory').first()).toBeVisible();
    await expectAccessible(page);
    await picture(`inside-${kind}-nodes`);

    await openTab(page, 'Events');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expectAccessible(page);
    await picture(`inside-${kind}-events`);

    await openTab(page, 'Access');
    await expect(page.getByText('Look inside: Works')).toBeVisible();
    await page
      .getByRole('button', { name: 'Show the rights of Look inside' })
      .click();
    await expect(page.getByText('list nodes', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await picture(`inside-${kind}-access`);
  });
}

test('the address keeps which nodes are shown', async ({ page }) => {
  await openDetails(page, 'payments-prod');
  await openTab(page, 'Nodes');
  const pools = page.getByRole('row', { name: /of \d+ ready$/ });
  await expect(pools).toHaveCount(2);

  await choose(page, 'Node pool', 'system');
  await expect(pools).toHaveCount(1);
  await page.getByRole('button', { name: 'CPU', exact: true }).click();
  await expect(page).toHaveURL(/\/nodes\?pool=system&sort=cpu$/);
  await expect(pools).toHaveCount(0);

  await page.reload();
  await expect(showNodes(page, 'aks-system-')).toHaveCount(3);
  await expect(showNodes(page, 'aks-apps-')).toHaveCount(0);

  await page.getByRole('searchbox', { name: 'Search nodes' }).fill('nobody');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(showNodes(page, 'aks-apps-')).toHaveCount(6);
});

test('events of any namespace, warnings alone', async ({ page }) => {
  await openDetails(page, 'factory-floor');
  await openTab(page, 'Events');
  await page.getByRole('textbox', { name: 'Namespace' }).click();
  await page.getByRole('option', { name: 'All namespaces' }).click();
  await expect(page.getByRole('row', { name: /in assembly/ })).toBeVisible();

  await choose(page, 'Type', 'Normal');
  await expect(page.getByRole('row', { name: /^Warning/ })).toHaveCount(0);
  await expect(page).toHaveURL(/\/events\?namespace=\*&type=Normal$/);
});

test('a cluster without metrics says so, and shows the rest', async ({
  page,
  picture,
}) => {
  await openDetails(page, 'edge-store-17');
  await expect(page.getByText('No metrics here')).toBeVisible();
  await expect(bar(page, /^Pods: /)).toBeVisible();
  await expectAccessible(page);
  await picture('inside-no-metrics');
});

test('a cluster that is stopped is not asked', async ({ page, picture }) => {
  await openDetails(page, 'checkout-staging');
  await openTab(page, 'Nodes');
  await expect(page.getByRole('note')).toContainText('is stopped');
  await expectAccessible(page);
  await picture('inside-stopped');
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('fits', async ({ page, picture }) => {
    await openDetails(page, 'payments-prod');
    await expectFits(page, [bar(page, /^CPU: /)]);
    await openTab(page, 'Nodes');
    await bar(page, /^Memory: /).waitFor();
    await expectFits(page, [bar(page, /^CPU: /), bar(page, /^Memory: /)]);
    await picture('inside-narrow');
    for (const tab of ['Events', 'Access']) {
      await openTab(page, tab);
      await expectFits(page, []);
    }
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('can be read', async ({ page }) => {
    await openDetails(page, 'factory-floor');
    await bar(page, /^CPU: /).waitFor();
    await expectAccessible(page);
    await openTab(page, 'Nodes');
    await showNodes(page, 'factory-worker-2').click();
    await expectAccessible(page);
    await openTab(page, 'Events');
    await page.getByRole('row').nth(1).waitFor();
    await expectAccessible(page);
    await openTab(page, 'Access');
    await page.getByText('Look inside: Works').waitFor();
    await expectAccessible(page);
  });
});
