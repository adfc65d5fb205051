import type { VersionInfo } from '@kubernetes/client-node';
import { plainText } from '../plainText';
import { KubernetesVersion } from './KubernetesReader';
import { notKubernetes } from './notKubernetes';

/** What /version says. The answer may be of any shape; one that no API server gives is refused. */
export function toVersion(info: Partial<VersionInfo>): KubernetesVersion {
  const { major, gitVersion, platform } = info;
  if (typeof major !== 'string' || typeof gitVersion !== 'string') {
    throw notKubernetes(undefined);
  }
  return {
    version: plainText(gitVersion, 64).replace(/^v/, ''),
    platform:
      typeof platform === 'string' ? plainText(platform, 64) : undefined,
  };
}
