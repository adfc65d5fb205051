import { FormChoice } from 'backstage-plugin-external-clusters-common';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { AwsOfferCalls } from '../AwsOfferCalls';
import type { RawSubnet } from '../Ec2Client';
import { EksChangeCalls } from '../EksChangeCalls';
import type { RawEksVersion } from '../EksChangeClient';
import type { RawRole } from '../IamClient';
import { AMI_TYPES, DEFAULT_AMI_TYPE } from './amiTypes';
import {
  instanceTypeChoices,
  oneSubnetPerZone,
  roleChoices,
  securityGroupChoices,
  subnetChoices,
  versionChoices,
  vpcChoices,
} from './choices';
import { ClusterOffer } from './clusterSections';
import { firstOf } from './formFields';
import { NodePoolOffer } from './nodePoolFields';
import { askFor, knownOf, mapOffered, Offered, UNASKED } from './offers';
import { supportedVersions } from './versions';

/** What was chosen so far, as far as it changes what AWS offers. */
export interface OfferChoice {
  region: string;
  vpcId: string | undefined;
  amiType: string | undefined;
}

/** What AWS offers, with the subnets as AWS describes them. */
export interface FoundOffer<Offer> {
  offer: Offer;
  subnets: RawSubnet[];
}

/** Asks AWS what clusters and node groups can be made of, at this moment. Throws `ProviderError`. */
export class AwsOffers {
  constructor(
    private readonly offers: AwsOfferCalls,
    private readonly changes: EksChangeCalls,
    /** The regions of the account. */
    private readonly regions: string[],
  ) {}

  /** Nothing asked: enough for the rules that need no call. */
  unasked(): ClusterOffer {
    return {
      regions: this.regions.map(toChoice),
      versions: UNASKED,
      defaultVersion: undefined,
      clusterRoles: UNASKED,
      nodeRoles: UNASKED,
      vpcs: UNASKED,
      subnets: UNASKED,
      defaultSubnets: [],
      securityGroups: UNASKED,
      instanceTypes: UNASKED,
    };
  }

  async ofCluster(
    choice: OfferChoice,
    options: CallOptions,
  ): Promise<FoundOffer<ClusterOffer>> {
    const { region } = choice;
    const [regions, versions, roles, instanceTypes, vpcs] = await Promise.all([
      this.regionChoices(region, options),
      askFor(async () =>
        supportedVersions(await this.changes.versions(region, options)),
      ),
      askFor(() => this.offers.roles(region, options)),
      this.instanceTypes(choice, options),
      askFor(async () => vpcChoices(await this.offers.vpcs(region, options))),
    ]);
    const vpcId = choice.vpcId ?? firstOf(vpcs);
    const network = await this.network(region, vpcId, options);
    return {
      subnets: knownOf(network.subnets),
      offer: {
        regions,
        versions: mapOffered(versions, versionChoices),
        defaultVersion: defaultOf(knownOf(versions)),
        clusterRoles: rolesFor(roles, 'eks.amazonaws.com'),
        nodeRoles: rolesFor(roles, 'ec2.amazonaws.com'),
        vpcs,
        subnets: mapOffered(network.subnets, subnetChoices),
        defaultSubnets: oneSubnetPerZone(knownOf(network.subnets)),
        securityGroups: network.securityGroups,
        instanceTypes,
      },
    };
  }

  /** For a node group in the VPC of its cluster. */
  async ofNodePool(
    choice: OfferChoice,
    options: CallOptions,
  ): Promise<NodePoolOffer & { subnets: Offered<FormChoice> }> {
    const { region, vpcId = '' } = choice;
    const [roles, instanceTypes, subnets] = await Promise.all([
      askFor(() => this.offers.roles(region, options)),
      this.instanceTypes(choice, options),
      askFor(async () =>
        subnetChoices(await this.offers.subnets(region, vpcId, options)),
      ),
    ]);
    return {
      nodeRoles: rolesFor(roles, 'ec2.amazonaws.com'),
      instanceTypes,
      subnets,
    };
  }

  private async network(
    region: string,
    vpcId: string | undefined,
    options: CallOptions,
  ) {
    if (vpcId === undefined) {
      return { subnets: UNASKED, securityGroups: UNASKED };
    }
    const [subnets, securityGroups] = await Promise.all([
      askFor(() => this.offers.subnets(region, vpcId, options)),
      askFor(async () =>
        securityGroupChoices(
          await this.offers.securityGroups(region, vpcId, options),
        ),
      ),
    ]);
    return { subnets, securityGroups };
  }

  /** A region that the AWS account has not switched on cannot be chosen. */
  private async regionChoices(
    region: string,
    options: CallOptions,
  ): Promise<FormChoice[]> {
    const enabled = await askFor(() => this.offers.regions(region, options));
    return this.regions.map(name => ({
      ...toChoice(name),
      ...(enabled.kind === 'Known' &&
        !enabled.items.includes(name) && {
          unavailable: 'The AWS account has not enabled this region.',
        }),
    }));
  }

  private async instanceTypes(
    { region, amiType }: OfferChoice,
    options: CallOptions,
  ): Promise<Offered<FormChoice>> {
    const types = await askFor(() =>
      this.offers.instanceTypes(region, options),
    );
    const image = AMI_TYPES.find(({ value }) => value === amiType);
    return mapOffered(types, items =>
      instanceTypeChoices(items, image ?? DEFAULT_AMI_TYPE),
    );
  }
}

function rolesFor(
  roles: Offered<RawRole>,
  service: Parameters<typeof roleChoices>[1],
): Offered<FormChoice> {
  return mapOffered(roles, items => roleChoices(items, service));
}

function defaultOf(versions: RawEksVersion[]): string | undefined {
  const own = versions.find(({ defaultVersion }) => defaultVersion);
  return (own ?? versions[0])?.clusterVersion;
}

function toChoice(value: string): FormChoice {
  return { value, label: value };
}
