import { choose, expect, expectAccessible, rowOf, test } from './support';

test.describe.configure({ mode: 'serial' });

test.use({ start: '/external-clusters/connect' });

test.beforeAll(({ portal }) => portal.empty());

/** A kubeconfig that would run a program on the portal's own machine. */
const EXEC_KUBECONFIG = `apiVersion: v1
kind: Config
current-context: prod
clusters:
  - name: prod
    cluster:
      server: https://prod.example.com
contexts:
  - name: prod
    context: { cluster: prod, user: me }
users:
  - name: me
    user:
      exec:
        apiVersion: client.authentication.k8s.io/v1
        command: aws
        args: [eks, get-token, --cluster-name, prod]
`;

test('refuses a kubeconfig that runs a program, and names the way out', async ({
  page,
  portal,
  picture,
}) => {
  await page.getByLabel('Name', { exact: false }).first().fill('Production');
  await page.getByRole('textbox', { name: 'Kubeconfig' }).fill(EXEC_KUBECONFIG);

  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('exec');
  await expect(
    page.getByRole('button', { name: 'Connect', exact: true }),
  ).toBeDisabled();
  await expectAccessible(page);
  await picture('connect-refused');
  expect(await portal.clusters()).toEqual([]);
});

test('asks which context is meant', async ({ page, clouds }) => {
  const kubeconfig = clouds
    .kubeconfig('factory-floor')
    .replace('current-context: factory-floor', 'current-context: ""');
  await page.getByRole('textbox', { name: 'Kubeconfig' }).fill(kubeconfig);

  await expect(
    page.getByText('https://127.0.0.1', { exact: false }),
  ).toBeVisible();
});

for (const [name, credential] of [
  ['factory-floor', 'Token'],
  ['edge-store-17', 'Client certificate'],
] as const) {
  test(`connects a cluster by ${credential.toLowerCase()}`, async ({
    page,
    clouds,
    picture,
  }) => {
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByLabel('choose a file').setInputFiles({
      name: `${name}.kubeconfig`,
      mimeType: 'application/yaml',
      buffer: Buffer.from(clouds.kubeconfig(name)),
    });
    await expect(page.getByText(credential).first()).toBeVisible();
    await choose(page, 'Owner', 'Team B');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Sign-in: fine')).toBeVisible();
    await expectAccessible(page);
    await picture(`connect-${name}`);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();

    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    await page.goto('/external-clusters');
    await expect(rowOf(page, name)).toContainText('Connected');
  });
}

test.describe('a connected cluster', () => {
  test.use({ start: '/external-clusters' });

  test('is view only', async ({ page }) => {
    await page
      .getByRole('button', { name: 'Actions for factory-floor' })
      .click();

    await expect(
      page.getByRole('menuitem', { name: /^Delete/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  });
});
