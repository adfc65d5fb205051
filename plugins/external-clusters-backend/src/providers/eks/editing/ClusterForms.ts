import { JsonObject } from '@backstage/types';
import {
  FieldProblem,
  Form,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { checkSettings, refuseProblems, Settings } from '../../shared/forms';
import { AwsOffers } from './AwsOffers';
import { clusterProblems } from './clusterRules';
import { clusterSections } from './clusterSections';
import { firstProblems } from './firstProblems';
import { zoneProblems } from './subnetRules';

/** The form of new clusters of one account. Throws `ProviderError`. */
export class ClusterForms {
  constructor(
    private readonly offers: AwsOffers,
    private readonly regions: string[],
  ) {}

  async form(values: JsonObject, options: CallOptions): Promise<Form> {
    const { sections, zones } = await this.ask(values, options);
    const checked = { sections, settings: values, complete: false };
    return {
      sections,
      problems: firstProblems(
        checkSettings(checked),
        clusterProblems(values),
        zones,
      ),
    };
  }

  /** Throws `InvalidRequest` with all that is wrong; before any call, where the rules need none. */
  async check(values: JsonObject, options: CallOptions): Promise<void> {
    const complete = { settings: values, complete: true };
    const unasked = clusterSections(this.offers.unasked());
    refuseProblems(
      firstProblems(
        checkSettings({ ...complete, sections: unasked }),
        clusterProblems(values),
      ),
    );
    const { sections, zones } = await this.ask(values, options);
    refuseProblems(
      firstProblems(checkSettings({ ...complete, sections }), zones),
    );
  }

  private async ask(
    values: JsonObject,
    options: CallOptions,
  ): Promise<{ sections: FormSection[]; zones: FieldProblem[] }> {
    const settings = new Settings(values);
    const choice = {
      region: this.regionOf(settings),
      vpcId: settings.text('vpcId'),
      amiType: settings.text('amiType'),
    };
    const { offer, subnets } = await this.offers.ofCluster(choice, options);
    return {
      sections: clusterSections(offer),
      zones: zoneProblems(settings.texts('subnetIds'), subnets),
    };
  }

  /** A region that the account does not have is not asked. */
  private regionOf(settings: Settings): string {
    const chosen = settings.text('region') ?? '';
    return this.regions.includes(chosen) ? chosen : this.regions[0] ?? '';
  }
}
