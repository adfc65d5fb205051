import type { Locator, Page } from '@playwright/test';

/** Opens a select field and takes one of its options. */
export async function choose(page: Page, field: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`^${field}`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Takes one of the choices of a field that is found by typing. */
export async function chooseOffered(
  page: Page,
  field: string,
  option: string | RegExp,
) {
  await page.getByRole('textbox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
  await page.keyboard.press('Escape');
}

/** Goes past the rights of an account, once they are there. */
export async function passRights(page: Page) {
  await page
    .getByRole('list', { name: 'Rights by what they are for' })
    .waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** The row of a cluster in the list. */
export function rowOf(page: Page, cluster: string): Locator {
  return page
    .getByRole('table', { name: 'External clusters' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: cluster, exact: true }) });
}

/** The row of a node pool in the details of its cluster. */
export function poolRow(page: Page, pool: string): Locator {
  return page
    .getByRole('table', { name: 'Node pools', exact: true })
    .getByRole('row', { name: new RegExp(`^${pool}`) });
}

/** Goes to the details of a cluster of the list. */
export async function openDetails(page: Page, cluster: string) {
  await page.getByRole('link', { name: cluster, exact: true }).click();
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export function tabTo(page: Page, target: Locator) {
  return pressUntilFocused('Tab', page, target);
}

/** Goes down a menu to one of its entries. */
export function arrowTo(page: Page, target: Locator) {
  return pressUntilFocused('ArrowDown', page, target);
}

async function pressUntilFocused(key: string, page: Page, target: Locator) {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement);
}
