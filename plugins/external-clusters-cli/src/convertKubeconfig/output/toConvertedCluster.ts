import { readFileSync } from 'node:fs';
import { Cluster } from '@kubernetes/client-node';
import { CliError } from '../../CliError';
import { ConvertedCluster } from './ConvertedContext';

/** Takes the CA out of its file and leaves out what the portal refuses; throws a {@link CliError} when it needs that. */
export function toConvertedCluster(cluster: Cluster): ConvertedCluster {
  const { name, server, tlsServerName } = cluster;
  if (cluster.skipTLSVerify) {
    throw new CliError(
      'The kubeconfig turns off the check of the server’s certificate (insecure-skip-tls-verify), which the portal refuses.',
      'Replace it by certificate-authority-data with the cluster’s CA.',
    );
  }
  if (!/^https:/i.test(server)) {
    throw new CliError(
      `The server ${server} is not reached by https:, which the portal asks for.`,
      undefined,
    );
  }
  return { name, server, tlsServerName, caData: authorityOf(cluster) };
}

function authorityOf({ caData, caFile }: Cluster): string | undefined {
  if (!caFile) return caData || undefined;
  try {
    return readFileSync(caFile).toString('base64');
  } catch (cause) {
    throw new CliError(`The CA ${caFile} cannot be read.`, undefined, {
      cause,
    });
  }
}
