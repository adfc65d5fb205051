import { FormField } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import { GkeOffer } from '../GkeOffers';
import { regionOf } from '../locations';
import { channelOfSettings } from '../toNewCluster';
import { defaultVersion, offeredVersions } from '../versions';
import { toChoice } from './nodePoolFields';

/** Where the cluster is to be: a zone, or a region. */
export function locationField(
  offer: GkeOffer | undefined,
  zonal: boolean,
): FormField {
  const zones = offer?.zones;
  const places = zonal ? zones : zones && [...new Set(zones.map(regionOf))];
  return {
    name: 'location',
    label: zonal ? 'Zone' : 'Region',
    kind: 'choice',
    required: true,
    help: 'It cannot be changed later.',
    placeholder: zonal ? 'europe-west3-a' : 'europe-west3',
    choices: places && [...places].sort().map(toChoice),
    freeText: places === undefined,
    affectsForm: true,
  };
}

/** The version of the control plane and of the first nodes. */
export function versionField(
  offer: GkeOffer | undefined,
  settings: Settings,
): FormField {
  const channel = channelOfSettings(settings);
  const usual = offer?.config && defaultVersion(offer.config, channel);
  return {
    name: 'version',
    label: 'Kubernetes version',
    kind: 'choice',
    required: false,
    help: 'The default of the channel when empty; the beginning of a version, such as 1.33, means the newest one of these. It can be upgraded later, never lowered.',
    placeholder: settings.text('location') ? undefined : 'Choose where first',
    choices:
      offer?.config &&
      offeredVersions(offer.config, channel).map(version => ({
        ...toChoice(version),
        description: version === usual ? 'Default of the channel' : undefined,
      })),
    freeText: true,
    default: usual,
  };
}
