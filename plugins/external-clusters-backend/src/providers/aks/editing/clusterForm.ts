import { JsonObject } from '@backstage/types';
import { FieldProblem, Form } from 'backstage-plugin-external-clusters-common';
import { checkSettings, Settings } from '../../shared/forms';
import { ClusterOffer } from './ClusterOffer';
import { clusterRules } from './clusterRules';
import { clusterSections } from './clusterSections';
import { relevantSettings } from './relevantSettings';

/** What a new cluster can be, and what is wrong with what was entered so far. */
export function clusterForm(offer: ClusterOffer, given: JsonObject): Form {
  return {
    sections: clusterSections(offer, new Settings(given)),
    problems: clusterProblems(offer, given, false),
  };
}

/**
 * Everything that is wrong with the settings of a new cluster: without an offer, what can be said before Azure is
 * asked. Fields that are not filled count only where the settings are to be complete.
 */
export function clusterProblems(
  offer: ClusterOffer | undefined,
  given: JsonObject,
  complete: boolean,
): FieldProblem[] {
  const sections = clusterSections(offer, new Settings(given));
  const settings = relevantSettings(sections, given);
  return [
    ...checkSettings({ sections, settings, complete }),
    ...clusterRules(new Settings(settings)),
  ];
}

/** The settings that count, for a plan. */
export function clusterSettings(
  offer: ClusterOffer,
  given: JsonObject,
): Settings {
  const sections = clusterSections(offer, new Settings(given));
  return new Settings(relevantSettings(sections, given));
}
