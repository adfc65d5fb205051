import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { KubernetesVersion, Readiness } from '../../kubernetes';
import { factGroup } from '../shared/factGroup';
import { KubeconfigScope } from './KubeconfigSettings';

/** What a cluster said of itself. */
export interface KubeconfigReadings {
  ref: string;
  /** As the person who connected it called it: clusters do not know their names. */
  name: string;
  scope: KubeconfigScope;
  version: KubernetesVersion;
  /** Absent where the credential may not ask. */
  readiness?: Readiness;
  /** Epoch milliseconds. */
  credentialExpiresAt?: number;
}

/** What a cluster said of itself, in our words. */
export function toObservation(
  readings: KubeconfigReadings,
): ClusterObservation {
  const { ref, name, scope, version, readiness, credentialExpiresAt } =
    readings;
  return {
    ref,
    name,
    location: '',
    identity: {},
    ...toState(readiness),
    version: version.version,
    factGroups: factGroup('Access', [
      ['API server', scope.server],
      ['Context', scope.context],
      ['Platform', version.platform],
    ]),
    tags: {},
    credentialExpiresAt,
  };
}

function toState(readiness: Readiness | undefined): {
  state: ClusterState;
  providerState: string;
  stateReason?: string;
} {
  if (!readiness) return { state: 'Running', providerState: 'Answers' };
  if (readiness.ready) return { state: 'Running', providerState: 'Ready' };
  return {
    state: 'Warning',
    providerState: 'Not ready',
    stateReason: `The control plane is not ready: ${
      readiness.failing.join(', ') || 'it does not say why'
    }.`.slice(0, 300),
  };
}
