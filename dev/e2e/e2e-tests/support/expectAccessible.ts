import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Fails with the rules of WCAG 2.2 A and AA that the plugin's part of the page breaks. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // A card that is a choice is named by its title alone; its description is text beside it.
    .disableRules('label-content-name-mismatch')
    // Steps that are still to come are pale in Material UI's theme.
    .exclude('.MuiStepLabel-label')
    .include('article')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html }) => html),
    })),
  ).toEqual([]);
}
