import { ConnectionTest } from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { clusterRef } from './clusterRef';
import { ConnectionReport } from './ConnectionReport';
import { KubernetesReader } from './reader';
import { READ_RIGHTS } from './readRights';

export interface ConnectionTestInput {
  credential: ClusterCredential;
  /** Of the CA, as the kubeconfig reader gives it. */
  caFingerprint?: string;
}

/**
 * Tries a cluster step by step: address, TLS, sign-in, version, rights. Failures that can be expected are a part of the
 * answer, in which `ok` means that no step failed; missing rights are a warning.
 */
export async function testConnection(
  reader: KubernetesReader,
  { credential, caFingerprint }: ConnectionTestInput,
  options: CallOptions,
): Promise<ConnectionTest> {
  const report = new ConnectionReport();
  try {
    const { version } = await reader.version(credential, options);
    report.passed('address', 'tls');
    const answers = await reader.rights(credential, READ_RIGHTS, options);
    report.passed('signIn');
    const uid = await reader.clusterUid(credential, options);
    report.add('version', 'ok', `Kubernetes ${version}`);
    report.addRights(answers.filter(({ allowed }) => !allowed));
    return report.done({
      version,
      ref: clusterRef({ uid, server: credential.server, caFingerprint }),
    });
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return report.failed(error);
  }
}
