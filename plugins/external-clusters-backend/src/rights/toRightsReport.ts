import {
  FeatureRights,
  RightCheck,
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import {
  ProviderRight,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { rightInWords, VERSION_RIGHT } from '../kubernetes';
import { KubernetesVerdict } from './KubernetesRights';

/** All that is known of the rights, feature by feature. */
export interface RightsFacts {
  features: readonly RightsFeature[];
  /** What the provider says, or why it says nothing. */
  cloud: ProviderRights | { failure: string };
  kubernetes: KubernetesVerdict;
  whyNotOffered(feature: RightsFeature): string | undefined;
}

/** One entry per feature, in the order of the features. */
export function toFeatureRights(facts: RightsFacts): FeatureRights[] {
  return facts.features.map(feature => {
    const notOffered = facts.whyNotOffered(feature);
    return notOffered === undefined
      ? offered(feature, facts)
      : {
          feature,
          state: 'NotOffered',
          message: notOffered,
          rights: [],
          mends: [],
        };
  });
}

function offered(
  feature: RightsFeature,
  { cloud, kubernetes }: RightsFacts,
): FeatureRights {
  const inside = feature === 'Inside' ? kubernetes.rights : [];
  if ('failure' in cloud) {
    const { failure: message } = cloud;
    return { feature, state: 'Unknown', message, rights: inside, mends: [] };
  }
  const own = cloud.rights.filter(right => right.feature === feature);
  const rights = [
    ...own.map(toCheck),
    ...inside,
    ...(feature === 'View' && cloud.rights.length === 0
      ? viewOf(kubernetes)
      : []),
  ];
  const mends = own.flatMap(({ state, mend }) =>
    mend && state !== 'Allowed' ? [mend] : [],
  );
  const lacksAccess = inside.some(({ state }) => state === 'Missing');
  return {
    feature,
    state: stateOf(rights),
    rights,
    mends: distinct([...mends, ...(lacksAccess ? cloud.clusterAccess : [])]),
  };
}

/** Where the cluster itself is all that there is to ask, its version is what is needed to see it. */
function viewOf({ rights }: KubernetesVerdict): RightCheck[] {
  const name = rightInWords(VERSION_RIGHT);
  return rights
    .filter(right => right.name === name)
    .map(right => ({ ...right, optional: false }));
}

function toCheck({
  feature: _feature,
  mend: _mend,
  optional = false,
  ...right
}: ProviderRight): RightCheck {
  return { system: 'Cloud', optional, ...right };
}

function stateOf(rights: RightCheck[]): FeatureRights['state'] {
  const states = rights
    .filter(({ optional }) => !optional)
    .map(({ state }) => state);
  if (states.includes('Missing')) return 'Missing';
  return states.includes('Unknown') ? 'Unknown' : 'Allowed';
}

/** One act may mend several rights. */
function distinct(mends: RightsMend[]): RightsMend[] {
  const known = new Map(mends.map(mend => [JSON.stringify(mend), mend]));
  return [...known.values()];
}
