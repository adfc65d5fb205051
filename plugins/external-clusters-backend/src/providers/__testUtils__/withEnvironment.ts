/** Runs something as if the process had these variables besides; each of them is as before afterwards. */
export async function withEnvironment<T>(
  variables: Record<string, string>,
  run: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(variables).map(
    name => [name, process.env[name]] as const,
  );
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
