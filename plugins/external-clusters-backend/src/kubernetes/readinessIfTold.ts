import {
  CallOptions,
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { KubernetesReader, Readiness } from './reader';

/** What /readyz may answer without anything being wrong: no right to ask, or a proxy that does not pass it on. */
const SILENT_CODES = ['FORBIDDEN', 'NOT_FOUND'];

/** The readiness of a cluster; undefined where it does not say. Throws as {@link KubernetesReader.readiness} does. */
export async function readinessIfTold(
  reader: KubernetesReader,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<Readiness | undefined> {
  try {
    return await reader.readiness(credential, options);
  } catch (error) {
    if (isProviderError(error) && SILENT_CODES.includes(error.code)) {
      return undefined;
    }
    throw error;
  }
}
