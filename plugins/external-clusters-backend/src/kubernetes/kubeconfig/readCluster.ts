import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { ConnectionPolicy } from '../policy';
import { CertificateBundle } from './CertificateBundle';
import { FieldRefusal, refuseNamed, refuseUnknown } from './fields';
import { FLATTEN } from './hints';
import { KubeconfigEntry } from './Kubeconfig';
import { refuse } from './refuse';
import { readServer } from './readServer';
import { YamlNode } from './YamlNode';

const KNOWN = [
  'server',
  'certificate-authority-data',
  'tls-server-name',
  'insecure-skip-tls-verify',
  'disable-compression',
  'extensions',
];

export type ClusterAddress = Pick<
  ClusterCredential,
  'server' | 'caPem' | 'tlsServerName'
> & { caFingerprint?: string };

/**
 * Reads where the cluster is and which CA it has.
 * Codes: FILE_PATH_NOT_ALLOWED, INSECURE_TLS, PROXY_NOT_ALLOWED, UNKNOWN_FIELD, CA_INVALID, and those of the server.
 */
export function readCluster(
  { fields, path }: KubeconfigEntry,
  policy: ConnectionPolicy,
): ClusterAddress {
  refuseNamed(fields, path, refusalOf);
  refuseUnknown(fields, KNOWN, path);
  const server = readServer(fields.get('server'), `${path}.server`, policy);
  const authority = readAuthority(fields, path);
  return {
    server,
    tlsServerName: readServerName(fields.get('tls-server-name'), path),
    caPem: authority?.pem,
    caFingerprint: authority?.fingerprint,
  };
}

function refusalOf(key: string, node: YamlNode): FieldRefusal | undefined {
  switch (key) {
    case 'certificate-authority':
      return {
        code: 'FILE_PATH_NOT_ALLOWED',
        message:
          'The CA is given as a path of a file, which is not read from here.',
        hint: FLATTEN,
      };
    case 'proxy-url':
      return {
        code: 'PROXY_NOT_ALLOWED',
        message: 'A proxy of the kubeconfig is not used.',
        hint: 'The portal’s operator can set externalClusters.network.egressProxy; remove proxy-url.',
      };
    case 'insecure-skip-tls-verify':
      return node.kind === 'scalar' && node.text === 'false'
        ? undefined
        : {
            code: 'INSECURE_TLS',
            message:
              'The kubeconfig turns off the check of the server’s certificate.',
            hint: 'Replace insecure-skip-tls-verify by certificate-authority-data with the cluster’s CA.',
          };
    default:
      return undefined;
  }
}

function readAuthority(fields: Map<string, YamlNode>, path: string) {
  const data = fields.get('certificate-authority-data');
  if (!data) return undefined;
  return CertificateBundle.read(data, {
    field: `${path}.certificate-authority-data`,
    code: 'CA_INVALID',
  });
}

function readServerName(
  node: YamlNode | undefined,
  path: string,
): string | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar' && /^[A-Za-z0-9.:-]{1,253}$/.test(node.text)) {
    return node.text;
  }
  throw refuse('SERVER_INVALID', 'tls-server-name is no host name.', {
    field: `${path}.tls-server-name`,
  });
}
