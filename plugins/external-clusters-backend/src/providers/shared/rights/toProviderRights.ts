import {
  RightsFeature,
  rightsFeatureValues,
  RightsMend,
  RightState,
} from 'backstage-plugin-external-clusters-common';
import { ProviderRight } from 'backstage-plugin-external-clusters-node';
import { CloudRight, serves } from './CloudRight';

/** What was found out about one right. */
export interface RightVerdict {
  state: RightState;
  scope: string;
  message?: string;
  /** What lets it be found out. */
  mend?: RightsMend;
}

/** How the rows of a table are judged. */
export interface RightJudge<Right extends CloudRight> {
  judge(right: Right): RightVerdict;
  /** The one act after which a feature has all its rights, of which these are missing. It may be done again. */
  mendOf(feature: RightsFeature, missing: Right[]): RightsMend;
}

/** The rights of a table, feature by feature. */
export function toProviderRights<Right extends CloudRight>(
  table: readonly Right[],
  judge: RightJudge<Right>,
): ProviderRight[] {
  return rightsFeatureValues.flatMap(feature =>
    rightsOf(
      feature,
      table.filter(right => serves(right, [feature])),
      judge,
    ),
  );
}

function rightsOf<Right extends CloudRight>(
  feature: RightsFeature,
  rights: Right[],
  { judge, mendOf }: RightJudge<Right>,
): ProviderRight[] {
  const judged = rights.map(right => ({ right, verdict: judge(right) }));
  const missing = judged.flatMap(({ right, verdict }) =>
    verdict.state === 'Missing' ? [right] : [],
  );
  return judged.map(({ right, verdict }) => ({
    feature,
    name: right.name,
    optional: !right.neededFor.includes(feature),
    ...verdict,
    ...(verdict.state === 'Missing' && { mend: mendOf(feature, missing) }),
  }));
}
