import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import type { RawGkeCluster } from '../../GkeClient';
import { GkeOffer } from '../GkeOffers';
import { nodeProblems } from './settingsProblems';

/** What is wrong with the settings of a node pool, beyond what its form says field by field. */
export function nodePoolProblems(
  settings: Settings,
  offer: GkeOffer & { cluster: RawGkeCluster },
): FieldProblem[] {
  return [...nameProblems(settings, offer), ...nodeProblems(settings, offer)];
}

function nameProblems(
  settings: Settings,
  { cluster }: { cluster: RawGkeCluster },
): FieldProblem[] {
  const name = settings.text('name');
  const isTaken = cluster.nodePools?.some(pool => pool.name === name);
  return name && isTaken
    ? [{ field: 'name', message: 'The cluster has a node pool of this name.' }]
    : [];
}
