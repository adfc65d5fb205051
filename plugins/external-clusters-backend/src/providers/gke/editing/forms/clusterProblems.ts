import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import { GkeOffer } from '../GkeOffers';
import { isZone } from '../locations';
import { channelOfSettings, isAutopilot, isZonal } from '../toNewCluster';
import { resolveVersion } from '../versions';
import { networkProblems } from './networkFields';
import { labelProblems, nodeProblems } from './settingsProblems';

/** What is wrong with the settings of a cluster, beyond what its form says field by field. */
export function clusterProblems(
  settings: Settings,
  offer: GkeOffer | undefined,
): FieldProblem[] {
  return [
    ...placeProblems(settings),
    ...versionProblems(settings, offer),
    ...(isAutopilot(settings) ? [] : nodeProblems(settings, offer)),
    ...networkProblems(offer, settings),
    ...labelProblems(settings),
  ];
}

function placeProblems(settings: Settings): FieldProblem[] {
  const location = settings.text('location');
  if (!location || isZone(location) === isZonal(settings)) return [];
  const message = isZonal(settings)
    ? 'A zonal cluster needs a zone, such as europe-west3-a.'
    : 'A regional cluster needs a region, such as europe-west3.';
  return [{ field: 'location', message }];
}

function versionProblems(
  settings: Settings,
  offer: GkeOffer | undefined,
): FieldProblem[] {
  if (!offer?.config) return [];
  const channel = channelOfSettings(settings);
  if (resolveVersion(offer.config, channel, settings.text('version'))) {
    return [];
  }
  const message = 'The release channel does not offer this version now.';
  return [{ field: 'version', message }];
}
