import {
  FormChoice,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { offeredField } from './formFields';
import { nodePoolFields, NodePoolOffer } from './nodePoolFields';
import { Offered } from './offers';

/** What AWS offers for a node group of a cluster that is there. */
export interface ExtraNodePoolOffer extends NodePoolOffer {
  /** Of the VPC of the cluster. */
  subnets: Offered<FormChoice>;
  /** Those of the cluster itself. */
  defaultSubnets: string[];
}

/** The form of one more node group. */
export function nodePoolSections(offer: ExtraNodePoolOffer): FormSection[] {
  const subnets = offeredField(
    {
      name: 'subnetIds',
      label: 'Subnets',
      kind: 'choices',
      required: true,
      default: offer.defaultSubnets,
      help: 'Of the VPC of the cluster. The nodes are spread over them; they cannot be changed later.',
      placeholder: 'subnet-0123456789abcdef0',
    },
    offer.subnets,
  );
  return [
    { title: 'Node pool', fields: nodePoolFields(offer) },
    { title: 'Network', fields: [subnets] },
  ];
}
