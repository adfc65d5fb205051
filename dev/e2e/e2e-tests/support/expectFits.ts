import { expect, Locator, Page } from '@playwright/test';

/** Fails when the page scrolls sideways, or when some of what people need lies outside the window. */
export async function expectFits(page: Page, needed: Locator[]): Promise<void> {
  const widths = () =>
    page.evaluate(() => {
      const parts = [
        document.documentElement,
        ...document.querySelectorAll('main, article'),
      ];
      return parts
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(part => `${part.localName}: ${part.scrollWidth} px`);
    });
  await expect.poll(widths).toEqual([]);
  for (const locator of needed) {
    await expect(locator).toBeInViewport({ ratio: 1 });
  }
}
