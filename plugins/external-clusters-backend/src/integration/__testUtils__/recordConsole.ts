import { inspect } from 'node:util';

const METHODS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Writes down what libraries print on their own; to be ended by what it answers. */
export function recordConsole(lines: string[]): () => void {
  const spies = METHODS.map(method =>
    jest.spyOn(console, method).mockImplementation((...values) => {
      lines.push(values.map(value => inspect(value, { depth: 12 })).join(' '));
    }),
  );
  return () => spies.forEach(spy => spy.mockRestore());
}
