import {
  expect,
  expectAccessible,
  openDetails,
  poolRow,
  test,
  untilDone,
} from './support';

const NAME = 'training-gpu';
const TEMPLATE = { id: 'lt-0a1b2c3d4e5f60718', name: 'gpu-nodes' };

test.beforeAll(async ({ portal, clouds }) => {
  await portal.empty();
  const launchTemplate = { ...TEMPLATE, version: '3' };
  await clouds.changePool(NAME, 'gpu', { launchTemplate });
  const account = clouds.world.aws.accounts[1];
  await portal.importAllOf(
    `AWS ${account?.accountId}`,
    'group:default/team-b',
    [NAME],
  );
});

test.afterAll(async ({ portal, clouds }) => {
  await untilDone({ portal, clouds }, NAME);
  await portal.empty();
});

test('an EKS node pool goes to a version of the launch template that names its image', async ({
  page,
  portal,
  clouds,
  picture,
}) => {
  await openDetails(page, NAME);
  await page.getByRole('tab', { name: 'Node pools' }).click();
  await page.getByRole('button', { name: 'Actions for node pool gpu' }).click();
  await page.getByRole('menuitem', { name: 'Upgrade' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText('From version 3 to version 4 of the launch template gpu-nodes')
    .waitFor();
  await expectAccessible(page);
  await picture('node-pool-launch-template');
  await dialog.getByRole('button', { name: 'Upgrade' }).click();
  await expect(dialog).toBeHidden();

  await untilDone({ portal, clouds }, NAME);
  await expect(poolRow(page, 'gpu')).toContainText('Running');
  const [latest] = await portal.operations(NAME);
  expect(latest).toMatchObject({
    title: 'Bring the node pool gpu to version 4 of gpu-nodes',
    state: 'Succeeded',
  });
});
