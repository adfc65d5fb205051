import type { Page } from '@playwright/test';
import {
  choose,
  chooseOffered,
  expect,
  expectAccessible,
  openDetails,
  rowOf,
  tabTo,
  test,
  untilDone,
} from './support';

test.describe.configure({ mode: 'serial' });

const CLUSTERS = ['orders-aks', 'orders-eks', 'orders-gke'];

test.beforeAll(async ({ portal, clouds }) => {
  await portal.empty();
  const { azure, aws, google } = clouds.world;
  // Offered to nobody before: what the steps show is what the clouds say now.
  await clouds.offer('azure', azure.subscriptions[0]?.subscriptionId ?? '', {
    locations: [
      { name: 'westeurope', displayName: 'West Europe', zones: ['1', '2'] },
      { name: 'newzealandnorth', displayName: 'New Zealand North', zones: [] },
    ],
  });
  await clouds.offer('aws', aws.accounts[0]?.accountId ?? '', {
    region: 'eu-west-1',
    instanceTypes: [
      { name: 'm9x.large', architecture: 'x86_64', cpu: 2, memory: 8 },
    ],
  });
  await clouds.offer('google', google.projects[0]?.projectId ?? '', {
    machineTypes: [
      { name: 'c9-standard-4', guestCpus: 4, memoryMb: 16_384 },
      { name: 'e2-medium', guestCpus: 2, memoryMb: 4_096 },
    ],
  });
});

test.afterAll(async ({ portal, clouds }) => {
  // What a failed test left running would keep its cluster from being disconnected.
  await untilDone({ portal, clouds }, ...CLUSTERS);
  for (const name of CLUSTERS) await clouds.remove(name);
  await portal.empty();
});

const question = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).waitFor();

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
}

/** What is said of a creation that goes on. */
const progressOf = (page: Page, cluster: string) =>
  page.getByRole('status').filter({ hasText: `Create ${cluster}` });

/** Goes through the first steps, up to the settings. */
async function goToSettings(page: Page, provider: string, account: string) {
  await press(page, 'Create');
  await press(page, provider);
  await page.getByRole('button', { name: account }).click();
  await question(page, 'Whose is it here?');
  await choose(page, 'Owner', 'Team A');
  await press(page, 'Next');
  await page.getByRole('textbox', { name: 'Name' }).first().waitFor();
}

async function create(page: Page) {
  await press(page, 'Create cluster');
  await expect(
    page.getByRole('button', { name: 'Provisioning, show why' }),
  ).toBeVisible();
}

test('an AKS cluster, step by step', async ({ page, picture }) => {
  await press(page, 'Choose a cloud');
  await question(page, 'Where should the cluster run?');
  await expectAccessible(page);
  await picture('create-1-provider');
  await press(page, 'AKS');
  await question(page, 'Which account of AKS?');
  await expectAccessible(page);
  await picture('create-2-account');
  await page.getByRole('button', { name: 'Azure Payments' }).click();
  await choose(page, 'Owner', 'Team A');
  await expectAccessible(page);
  await picture('create-3-owner');
  await press(page, 'Next');

  await page.getByRole('textbox', { name: 'Name' }).first().fill('orders-aks');
  await chooseOffered(page, 'Resource group', /rg-portal/);
  await chooseOffered(page, 'Location', /New Zealand North/);
  await expect(page.getByRole('textbox', { name: 'VM size' })).toHaveValue(
    /Standard/,
  );
  await expectAccessible(page);
  await picture('create-4-settings');
  await press(page, 'Next');

  await question(page, 'Is this right?');
  await expect(page.getByText('New Zealand North')).toBeVisible();
  await expectAccessible(page);
  await picture('create-5-review');
  await create(page);
  await expect(progressOf(page, 'orders-aks')).toBeVisible();
  await picture('create-6-provisioning');
});

test('an EKS cluster with its first node pool; a reload loses nothing', async ({
  page,
  clouds,
}) => {
  const [account] = clouds.world.aws.accounts;
  await goToSettings(page, 'EKS', `AWS ${account?.accountId}`);
  await press(page, 'Next');
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name' }).first().fill('orders-eks');
  await chooseOffered(page, 'Instance types', /m9x\.large/);
  await press(page, 'Next');
  await question(page, 'Is this right?');
  await create(page);

  const progress = progressOf(page, 'orders-eks');
  await expect(progress).toContainText('step 1 of 2');
  await page.reload();
  await expect(progress).toContainText('step 1 of 2');
});

test('a GKE cluster', async ({ page }) => {
  await goToSettings(page, 'GKE', 'Google acme-web-prod');
  await page.getByRole('textbox', { name: 'Name' }).first().fill('orders-gke');
  await chooseOffered(page, 'Region', /europe-west3/);
  await chooseOffered(page, 'Machine type', /c9-standard-4/);
  await press(page, 'Next');
  await question(page, 'Is this right?');
  await create(page);
});

test('all of them get Running, and into the catalog', async ({
  page,
  portal,
  clouds,
}) => {
  for (const name of CLUSTERS) {
    await expect(rowOf(page, name)).toContainText('Created');
  }
  // Google takes longest.
  await clouds.pass(60_000);
  await untilDone({ portal, clouds }, ...CLUSTERS);

  for (const name of CLUSTERS) {
    await expect(rowOf(page, name)).toContainText('Running');
  }
  await expect
    .poll(async () => Object.keys(await portal.catalogDescriptions()))
    .toEqual(expect.arrayContaining(CLUSTERS));
});

test('a name that is taken leaves that cluster alone', async ({ page }) => {
  await goToSettings(page, 'GKE', 'Google acme-web-prod');
  await page
    .getByRole('textbox', { name: 'Name' })
    .first()
    .fill('web-frontend-eu');
  await chooseOffered(page, 'Region', /europe-west3/);
  await press(page, 'Next');
  await question(page, 'Is this right?');
  await press(page, 'Create cluster');

  await expect(page.getByRole('alert')).toContainText('web-frontend-eu');
  await expectAccessible(page);
});

test('deletes an EKS cluster with the keyboard, its node pool first', async ({
  page,
  portal,
  clouds,
  picture,
}) => {
  await openDetails(page, 'orders-eks');
  await tabTo(page, page.getByRole('button', { name: 'More actions' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete orders-eks' });
  await expect(dialog).toContainText('workers: 2 nodes');
  const submit = dialog.getByRole('button', {
    name: 'Delete cluster orders-eks',
  });
  await expect(submit).toBeDisabled();
  await tabTo(page, dialog.getByLabel('Type orders-eks to confirm'));
  await page.keyboard.type('orders-eks');
  await expect(submit).toBeEnabled();
  await expectAccessible(page);
  await picture('delete');
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Deleting, show why' }),
  ).toBeVisible();
  await untilDone({ portal, clouds }, 'orders-eks');
  await expect(page.getByText('This cluster is not here')).toBeVisible();
  expect(await clouds.exists('orders-eks')).toBe(false);
  await page.goto('/external-clusters/activity');
  await expect(
    page.getByRole('heading', { name: 'Delete orders-eks' }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('activity-page');
});
