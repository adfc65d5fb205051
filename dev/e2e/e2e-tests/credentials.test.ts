import type { Page } from '@playwright/test';
import type { SimulatedClouds } from './support/SimulatedClouds';
import { expect, expectAccessible, openDetails, test } from './support';

test.beforeAll(({ portal }) => portal.empty());

test.describe('of an account', () => {
  test.use({ start: '/external-clusters/import' });

  test.beforeAll(async ({ portal, clouds }) => {
    const { regions, keys } = awsAccount(clouds, 0);
    await portal.storeAccount({
      provider: 'eks',
      name: 'Shop',
      owner: 'group:default/team-a',
      settings: { ...keys[0], regions },
    });
  });

  test('gives way to another one of the same account, and to no other', async ({
    page,
    clouds,
    picture,
  }) => {
    await page.getByRole('button', { name: 'EKS', exact: true }).click();
    await page
      .getByRole('button', { name: 'Replace the credential of Shop' })
      .click();
    const dialog = page.getByRole('dialog');
    const replace = dialog.getByRole('button', { name: 'Check and replace' });

    await fillIn(page, awsAccount(clouds, 1));
    await replace.click();
    await expect(dialog.getByRole('alert')).toContainText(
      'This credential belongs to another place.',
    );
    await expectAccessible(page);
    await picture('credential-refused');

    await fillIn(page, awsAccount(clouds, 0));
    await replace.click();
    await expect(dialog).toBeHidden();
  });
});

test.describe('of a connected cluster', () => {
  test.beforeAll(({ portal, clouds }) =>
    portal.connect(
      'factory-floor',
      clouds.kubeconfig('factory-floor'),
      'group:default/team-a',
    ),
  );

  test('gives way to another one of the same cluster, and to no other', async ({
    page,
    clouds,
  }) => {
    await openDetails(page, 'factory-floor');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Replace kubeconfig' }).click();
    const dialog = page.getByRole('dialog');
    const kubeconfig = dialog.getByRole('textbox', { name: 'Kubeconfig' });
    const replace = dialog.getByRole('button', { name: 'Replace kubeconfig' });

    await kubeconfig.fill(clouds.kubeconfig('edge-store-17'));
    await replace.click();
    await expect(
      dialog.getByText('This kubeconfig leads to another cluster.'),
    ).toBeVisible();
    await expectAccessible(page);

    await kubeconfig.fill(clouds.kubeconfig('factory-floor'));
    await replace.click();
    await expect(dialog).toBeHidden();
  });
});

interface AwsAccount {
  regions: string[];
  keys: { accessKeyId: string; secretAccessKey: string }[];
}

function awsAccount({ world }: SimulatedClouds, index: number): AwsAccount {
  const { regions, accessKeys } = world.aws.accounts[index]!;
  const keys = accessKeys.map(({ accessKeyId, secretAccessKey }) => ({
    accessKeyId,
    secretAccessKey,
  }));
  return { regions, keys };
}

/** Enters the second of an account's keys. */
async function fillIn(page: Page, { regions, keys }: AwsAccount) {
  await page.getByLabel('Access key ID').fill(keys[1]!.accessKeyId);
  await page.getByLabel('Secret access key').fill(keys[1]!.secretAccessKey);
  const field = page.getByRole('textbox', { name: 'Regions' });
  for (const region of regions) {
    await field.fill(region);
    await field.press('Enter');
  }
  // Closes the offered regions, which may lie above the buttons.
  await field.press('Tab');
}
