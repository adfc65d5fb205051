import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder that is gone after the tests of the file; answers its path. */
export function useTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'external-clusters-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
