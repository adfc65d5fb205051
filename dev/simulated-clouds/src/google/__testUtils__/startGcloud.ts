import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VendorClient } from '../../core/vendorClient';
import { gcloudEnvironment } from '../gcloudEnvironment';
import { GoogleTestWorld, OWNER, PROJECT } from './googleTestWorld';

/** gcloud, signed in as the owner of the test world's project. */
export function startGcloud(client: VendorClient, world: GoogleTestWorld) {
  const caFile = join(client.home, 'ca.pem');
  const keyFile = join(client.home, 'key.json');
  const key = world.google.serviceAccountKey(PROJECT, OWNER);
  writeFileSync(caFile, world.context.authority.caPem);
  writeFileSync(keyFile, JSON.stringify(key));
  const environment = {
    ...gcloudEnvironment(world.google, PROJECT, { caFile, keyFile }),
    KUBECONFIG: join(client.home, 'kubeconfig'),
  };
  return {
    kubeconfigFile: environment.KUBECONFIG,
    run: (...args: string[]) => client.run(args, environment),
  };
}
