import { axe } from 'jest-axe';

/** Fails with the accessibility faults that axe finds. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe(element);
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)]),
  ).toEqual([]);
}
