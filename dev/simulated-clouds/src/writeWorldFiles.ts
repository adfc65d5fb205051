import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from './World';

/** Paths of what a world wrote for its clients. */
export interface WorldFiles {
  directory: string;
  /** The certificate of the authority that signs the clouds' servers, PEM. */
  caFile: string;
  /** Kubeconfigs by the name of the cluster they connect. */
  kubeconfigs: Record<string, string>;
  /** Kubeconfigs of the administrators of those clusters, who sign in with a program. */
  administratorKubeconfigs: Record<string, string>;
  /** Service account keys by e-mail, as Google hands them out. */
  serviceAccountKeys: Record<string, string>;
  /** An empty folder for gcloud, which keeps tokens of worlds that are no more in its usual one. */
  gcloudConfig: string;
}

/** Writes the files that clients of a world need; only their owner can read them. */
export async function writeWorldFiles(
  world: World,
  directory: string,
): Promise<WorldFiles> {
  const write = await folderWriter(directory);
  const caFile = await write('ca.pem', world.authority.caPem);
  const files: WorldFiles = {
    directory,
    caFile,
    kubeconfigs: {},
    administratorKubeconfigs: {},
    serviceAccountKeys: {},
    gcloudConfig: join(directory, 'gcloud'),
  };
  await rm(files.gcloudConfig, { recursive: true, force: true });
  for (const cluster of world.connected.list()) {
    const { name, kubeconfig, administratorKubeconfig } = cluster;
    files.kubeconfigs[name] = await write(`${name}.kubeconfig`, kubeconfig);
    files.administratorKubeconfigs[name] = await write(
      `${name}.administrator.kubeconfig`,
      administratorKubeconfig,
    );
  }
  for (const { projectId, serviceAccounts } of world.scenario.google) {
    for (const { email } of serviceAccounts) {
      const key = world.google.serviceAccountKey(projectId, email);
      const base = email.replace('@', '.').replace(/\.iam\..*$/, '');
      files.serviceAccountKeys[email] = await write(`${base}.json`, json(key));
    }
  }
  return files;
}

async function folderWriter(directory: string) {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return async (name: string, content: string) => {
    const path = join(directory, name);
    await writeFile(path, content, { mode: 0o600 });
    // A file of an earlier run keeps the mode that it had.
    await chmod(path, 0o600);
    return path;
  };
}

function json(value: object) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
