import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Fails with the rules of WCAG 2.2 A and AA that the plugin's part of the page, or a dialog above it, breaks. */
export async function expectAccessible(page: Page): Promise<void> {
  await untilStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // A card that is a choice is named by its title alone; its description is text beside it.
    .disableRules('label-content-name-mismatch')
    // Steps that are still to come are pale in Material UI's theme.
    .exclude('.MuiStepLabel-label')
    .include(await partOf(page))
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html }) => html),
    })),
  ).toEqual([]);
}

/** What is still fading in has less contrast than what people will see. Whatever turns for ever is not waited for. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState === 'finished' ||
          effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}

/** Below a dialog nothing can be reached, and its shade takes the contrast from everything. */
async function partOf(page: Page): Promise<string> {
  return (await page.getByRole('dialog').count()) > 0
    ? '[role="dialog"]'
    : 'article';
}
