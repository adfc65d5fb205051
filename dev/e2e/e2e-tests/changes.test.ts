import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  openDetails,
  poolRow,
  tabTo,
  test,
  untilDone,
} from './support';

test.describe.configure({ mode: 'serial' });

const NAME = 'orders-prod';

test.beforeAll(async ({ portal, clouds }) => {
  await portal.empty();
  const [subscription] = clouds.world.azure.subscriptions;
  await clouds.add(
    {
      cloud: 'azure',
      account: subscription?.subscriptionId ?? '',
      place: 'rg-orders',
      name: NAME,
    },
    {
      location: 'westeurope',
      kubernetesVersion: '1.33.4',
      pools: [
        { name: 'system', mode: 'System', count: 2, vmSize: 'Standard_D4s_v5' },
        {
          name: 'apps',
          count: 4,
          vmSize: 'Standard_D4s_v5',
          autoScaling: { min: 2, max: 6 },
        },
      ],
    },
  );
  await portal.importAllOf('Azure Payments', 'group:default/team-a', [NAME]);
});

test.afterAll(async ({ portal, clouds }) => {
  // What a failed test left running would keep its cluster from being disconnected.
  await untilDone({ portal, clouds }, NAME);
  await portal.empty();
  await clouds.remove(NAME);
});

test.beforeEach(({ page }) => openDetails(page, NAME));

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

async function openPoolDialog(page: Page, action: string) {
  await page.getByRole('tab', { name: 'Node pools' }).click();
  await button(page, 'Actions for node pool apps').click();
  await page.getByRole('menuitem', { name: action }).click();
  return page.getByRole('dialog');
}

test('upgrades; what goes on is still there after a reload', async ({
  page,
  portal,
  clouds,
  picture,
}) => {
  await button(page, 'Upgrade').click();
  const dialog = page.getByRole('dialog', { name: `Upgrade ${NAME}` });
  await dialog.getByRole('radio', { name: '1.34.1' }).check();
  await expect(dialog.getByRole('row', { name: /^apps/ })).toContainText(
    '1 minor version',
  );
  await expectAccessible(page);
  await picture('upgrade');
  await dialog.getByRole('button', { name: 'Upgrade' }).click();
  await expect(dialog).toBeHidden();

  const progress = page.getByRole('status').filter({ hasText: 'Upgrade to' });
  await expect(progress).toContainText('Upgrade to 1.34.1');
  await page.reload();
  await expect(progress).toContainText('Upgrade to 1.34.1');
  await page.getByRole('tab', { name: 'Activity' }).click();
  const steps = page.getByRole('list', { name: 'Steps of Upgrade to 1.34.1' });
  await expect(steps).toContainText('Running for');
  await expectAccessible(page);
  await picture('activity');
  await button(page, 'More actions').click();
  await expect(page.getByRole('menuitem', { name: /^Upgrade/ })).toContainText(
    'busy with: Upgrade to 1.34.1',
  );
  await page.keyboard.press('Escape');

  await untilDone({ portal, clouds }, NAME);
  await expect(page.getByText(/^Done, took/)).toBeVisible();
  await expect(page.getByText('Kubernetes 1.34.1')).toBeVisible();
});

test('says what was changed in the cloud meanwhile, both values', async ({
  page,
  clouds,
  picture,
}) => {
  const dialog = await openPoolDialog(page, 'Edit');
  await dialog.getByLabel('At most').fill('9');
  await clouds.changePool(NAME, 'apps', { minCount: 1, maxCount: 5 });
  await dialog.getByRole('button', { name: 'Save' }).click();

  const row = dialog.getByRole('row', { name: /^Autoscaling/ });
  await expect(row).toContainText('2 to 6 nodes');
  await expect(row).toContainText('1 to 5 nodes');
  await expectAccessible(page);
  await picture('changed-outside');
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await expect(dialog.getByLabel('At most')).toHaveValue('5');
  await expect(dialog.getByLabel('At least')).toHaveValue('1');
});

test('resizes a node pool with the keyboard', async ({
  page,
  portal,
  clouds,
  picture,
}) => {
  await page.getByRole('tab', { name: 'Node pools' }).click();
  const row = poolRow(page, 'apps');
  await expect(row).toContainText('1 to 5');
  await expectAccessible(page);
  await picture('node-pools');
  await tabTo(page, button(page, 'Actions for node pool apps'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit node pool apps' });
  await tabTo(page, dialog.getByLabel('At most'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await expectAccessible(page);
  await picture('node-pool-edit');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await expect(row).toContainText('Reconciling');
  await untilDone({ portal, clouds }, NAME);
  await expect(row).toContainText('1 to 8');
  await expect(row).toContainText('Running');
});

test('a failure stays with its reason, and can be tried again', async ({
  page,
  portal,
  clouds,
  picture,
}) => {
  await clouds.break({
    operation: 'azure.agentPools.createOrUpdate',
    times: 1,
    effect: {
      kind: 'failLater',
      code: 'QuotaExceeded',
      message: 'The 100 vCPUs of the family DSv5 are used up.',
    },
  });
  const dialog = await openPoolDialog(page, 'Upgrade');
  await dialog.getByRole('radio', { name: '1.34.1' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Upgrade' }).click();
  await expect(dialog).toBeHidden();
  await untilDone({ portal, clouds }, NAME);

  await page.getByRole('tab', { name: 'Activity' }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'used up' });
  await expect(problem.first()).toBeVisible();
  await expectAccessible(page);
  await picture('activity-failed');
  await button(page, 'Try again: Upgrade the node pool apps to 1.34.1').click();
  await expect(page.getByText(/^Running for/).first()).toBeVisible();
  await untilDone({ portal, clouds }, NAME);
  await expect(page.getByText(/^Done, took/).first()).toBeVisible();
});

test('stops and starts', async ({ page, portal, clouds }) => {
  const state = (word: string) => button(page, `${word}, show why`);
  for (const [action, submit, word] of [
    ['Stop', 'Stop cluster', 'Stopped'],
    ['Start', 'Start cluster', 'Running'],
  ] as const) {
    await button(page, 'More actions').click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `${action} ${NAME}` });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: submit }).click();
    await expect(dialog).toBeHidden();
    await untilDone({ portal, clouds }, NAME);
    await expect(state(word)).toBeVisible();
  }
});

test('what was imported is never deleted', async ({ page, portal, clouds }) => {
  await button(page, 'More actions').click();
  const item = page.getByRole('menuitem', { name: /^Delete/ });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toContainText('Only clusters created here');

  const { status, problem } = await portal.change(NAME, {
    kind: 'DeleteCluster',
    confirmation: NAME,
  });
  expect(status).toBe(409);
  expect(problem?.message).toContain('Only clusters created here');
  expect(await clouds.exists(NAME)).toBe(true);
});
