declare module 'jest-axe' {
  /** Looks for accessibility faults in a piece of a page. */
  export function axe(element: Element): Promise<{
    violations: { id: string; nodes: { html: string }[] }[];
  }>;
}
