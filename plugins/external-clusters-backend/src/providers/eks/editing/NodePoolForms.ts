import { JsonObject } from '@backstage/types';
import {
  FieldProblem,
  Form,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { checkSettings, refuseProblems, Settings } from '../../shared/forms';
import { EksCalls } from '../EksCalls';
import type { RawEksCluster } from '../EksClient';
import { EksRef } from '../EksRef';
import { AwsOffers } from './AwsOffers';
import { firstProblems } from './firstProblems';
import { nodePoolSections } from './nodePoolSections';
import { nodePoolSettingsProblems } from './nodePoolSettingsRules';

/** The form of new node groups of a cluster that is there. Throws `ProviderError`. */
export class NodePoolForms {
  constructor(
    private readonly offers: AwsOffers,
    private readonly reads: EksCalls,
  ) {}

  async form(
    ref: EksRef,
    values: JsonObject,
    options: CallOptions,
  ): Promise<Form> {
    const { region, name } = ref;
    const cluster = await this.reads.describeCluster(region, name, options);
    const { sections, taken } = await this.ask(ref, cluster, values, options);
    const checked = { sections, settings: values, complete: false };
    return {
      sections,
      problems: firstProblems(checkSettings(checked), rulesOf(values), taken),
    };
  }

  /** Throws `InvalidRequest` with all that is wrong; before any call, where the rules need none. */
  async check(
    ref: EksRef,
    cluster: RawEksCluster,
    values: JsonObject,
    options: CallOptions,
  ): Promise<void> {
    const { sections, taken } = await this.ask(ref, cluster, values, options);
    const checked = { sections, settings: values, complete: true };
    refuseProblems(firstProblems(checkSettings(checked), taken));
  }

  /** The part of `check` that asks nobody. */
  checkAlone(values: JsonObject): void {
    const sections = nodePoolSections({
      ...this.offers.unasked(),
      defaultSubnets: [],
    });
    const checked = { sections, settings: values, complete: true };
    refuseProblems(firstProblems(checkSettings(checked), rulesOf(values)));
  }

  private async ask(
    ref: EksRef,
    { resourcesVpcConfig }: RawEksCluster,
    values: JsonObject,
    options: CallOptions,
  ): Promise<{ sections: FormSection[]; taken: FieldProblem[] }> {
    const { region, name } = ref;
    const settings = new Settings(values);
    const choice = {
      region,
      vpcId: resourcesVpcConfig?.vpcId,
      amiType: settings.text('amiType'),
    };
    const [offer, names] = await Promise.all([
      this.offers.ofNodePool(choice, options),
      this.reads.listNodegroups(region, name, options),
    ]);
    const defaultSubnets = resourcesVpcConfig?.subnetIds ?? [];
    return {
      sections: nodePoolSections({ ...offer, defaultSubnets }),
      taken: takenProblems(settings.text('nodePoolName'), names),
    };
  }
}

function rulesOf(values: JsonObject): FieldProblem[] {
  return nodePoolSettingsProblems(new Settings(values));
}

function takenProblems(
  name: string | undefined,
  names: string[],
): FieldProblem[] {
  if (name === undefined || !names.includes(name)) return [];
  const message = `The cluster has a node pool ${name} already.`;
  return [{ field: 'nodePoolName', message }];
}
