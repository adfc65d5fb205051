import { bench } from './bench.mjs';
import { test } from './test.mjs';

/** The tests with their long matrices, then every benchmark. */
export async function nightly(toolchain, args) {
  const env = { ...toolchain.env, EXTERNAL_CLUSTERS_NIGHTLY: '1' };
  const codes = [
    await test({ ...toolchain, env }, args),
    await bench({ ...toolchain, env }, []),
  ];
  return Math.max(...codes);
}
