import {
  ConnectionPolicy,
  readKubeconfig,
} from 'backstage-plugin-external-clusters-backend/src/kubernetes';

/** What the portal makes of a kubeconfig, with its own reader; throws its refusal. */
export function readByPortal(text: string) {
  const policy = new ConnectionPolicy({
    // Tests decide where the cluster is.
    allow: ['0.0.0.0/0', '::/0'],
    deniedPorts: [],
    allowCloudProvidedPrivate: true,
    dangerouslyAllowLoopback: true,
    ownHosts: [],
  });
  return readKubeconfig(text, { now: Date.now(), policy });
}

/** Why the portal refuses a kubeconfig, and the way out that it names. */
export function refusalByPortal(text: string): { code: string; hint: string } {
  try {
    readByPortal(text);
  } catch (error) {
    return error as { code: string; hint: string };
  }
  throw new Error('The portal accepts it');
}
