import { JsonObject } from '@backstage/types';
import {
  FieldProblem,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { checkSettings, Settings } from '../../shared/forms';
import type { RawGkeCluster } from '../GkeClient';
import { clusterProblems } from './forms/clusterProblems';
import { clusterSections } from './forms/clusterSections';
import { nodePoolProblems } from './forms/nodePoolProblems';
import { nodePoolSections } from './forms/nodePoolSections';
import { relevantSettings } from './forms/relevantSettings';
import { GkeOffer, GkeOffers } from './GkeOffers';
import { regionOf, zonesIn } from './locations';

/** A form that was filled, perhaps not to its end, with what it was checked against. */
export interface FilledForm<Offer> {
  sections: FormSection[];
  problems: FieldProblem[];
  /** Without what is not asked for. */
  settings: Settings;
  offer: Offer;
}

/** Forms of clusters and node pools, live from Google. */
export class GkeForms {
  constructor(private readonly offers: GkeOffers) {}

  /** What can be said of a cluster's settings without asking Google. */
  judgeCluster(settings: JsonObject): FieldProblem[] {
    return this.fillCluster(settings, undefined, true).problems;
  }

  async cluster(
    settings: JsonObject,
    complete: boolean,
    options: CallOptions,
  ): Promise<FilledForm<GkeOffer>> {
    const offer = await this.offerFor(new Settings(settings), options);
    return { ...this.fillCluster(settings, offer, complete), offer };
  }

  /** Throws `Unsupported` for a cluster whose nodes are Google's affair. */
  async nodePool(
    cluster: RawGkeCluster,
    settings: JsonObject,
    complete: boolean,
    options: CallOptions,
  ): Promise<FilledForm<GkeOffer>> {
    refuseAutopilot(cluster);
    const zone = cluster.locations?.[0] ?? cluster.location ?? '';
    const [config, nodes] = await Promise.all([
      this.offers.config(cluster.location ?? '', options),
      this.offers.nodes(zone, options),
    ]);
    const offer = { ...nodes, config, cluster };
    const read = new Settings(settings);
    const sections = nodePoolSections(offer, read);
    const relevant = relevantSettings(settings, sections);
    const broken = checkSettings({ sections, settings: relevant, complete });
    const problems = broken.length > 0 ? broken : nodePoolProblems(read, offer);
    return { sections, problems, settings: new Settings(relevant), offer };
  }

  private fillCluster(
    settings: JsonObject,
    offer: GkeOffer | undefined,
    complete: boolean,
  ) {
    const read = new Settings(settings);
    const sections = clusterSections(offer, read);
    const relevant = relevantSettings(settings, sections);
    const broken = checkSettings({ sections, settings: relevant, complete });
    // Rules take it for granted that every value is of the kind of its field.
    const problems = broken.length > 0 ? broken : clusterProblems(read, offer);
    return { sections, problems, settings: new Settings(relevant) };
  }

  private async offerFor(
    settings: Settings,
    options: CallOptions,
  ): Promise<GkeOffer> {
    const zones = await this.offers.zones(options);
    const location = settings.text('location');
    const places = location && zones ? zonesIn(location, zones) : [];
    const zone = zones ? places[0] : location;
    // Nothing is asked about a place that Google does not have.
    if (!location || !zone) return { zones };
    const [config, nodes, networks] = await Promise.all([
      this.offers.config(location, options),
      zones ? this.offers.nodes(zone, options) : {},
      this.offers.networks(regionOf(location), options),
    ]);
    return { zones, config, ...nodes, ...networks };
  }
}

/** Throws `Unsupported` for a cluster whose nodes are Google's affair. */
export function refuseAutopilot({ autopilot }: RawGkeCluster): void {
  if (!autopilot?.enabled) return;
  throw new ProviderError(
    'Unsupported',
    'The nodes of an Autopilot cluster are managed by Google',
    { code: 'AUTOPILOT' },
  );
}
