import { FormSection } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import type { RawGkeCluster } from '../../GkeClient';
import { GkeOffer } from '../GkeOffers';
import {
  NAME_HELP,
  NAME_PATTERN,
  nodePoolFields,
  toChoice,
} from './nodePoolFields';

/** The form of a new node pool. Without an offer its choices are open. */
export function nodePoolSections(
  offer: (GkeOffer & { cluster: RawGkeCluster }) | undefined,
  settings: Settings,
): FormSection[] {
  const zones = offer?.cluster.locations;
  return [
    {
      title: 'Node pool',
      fields: [
        {
          name: 'name',
          label: 'Name',
          kind: 'text',
          required: true,
          pattern: NAME_PATTERN,
          help: NAME_HELP,
        },
        ...nodePoolFields(offer, settings, { leastNodes: 0, windows: true }),
        {
          name: 'zones',
          label: 'Zones',
          kind: 'choices',
          required: false,
          help: 'Those of the cluster when empty.',
          choices: zones?.map(toChoice),
          freeText: zones === undefined,
          advanced: true,
        },
      ],
    },
  ];
}
