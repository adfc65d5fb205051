import {
  FieldProblem,
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import { RawNetwork } from '../../ComputeClient';
import { GkeOffer } from '../GkeOffers';

/** What Google takes where nobody chooses. */
const DEFAULT_NETWORK = 'default';

/** Where nodes, pods and services get their addresses. */
export function networkFields(
  offer: GkeOffer | undefined,
  settings: Settings,
): FormField[] {
  const network = networkOf(offer, settings);
  const subnetworks = subnetworkChoices(offer, network);
  return [
    {
      name: 'network',
      label: 'Network',
      kind: 'choice',
      required: false,
      help: 'It cannot be changed later.',
      choices: offer?.networks?.map(toNetworkChoice),
      freeText: offer?.networks === undefined,
      default: usualNetwork(offer),
      affectsForm: true,
    },
    {
      name: 'subnetwork',
      label: 'Subnetwork',
      kind: 'choice',
      required: false,
      help: 'It cannot be changed later.',
      placeholder: settings.text('location') ? undefined : 'Choose where first',
      choices: subnetworks,
      freeText: subnetworks === undefined,
      default: subnetworks?.[0]?.value,
    },
  ];
}

/** What is wrong with the network: one in custom mode has no subnetwork that Google could choose by itself. */
export function networkProblems(
  offer: GkeOffer | undefined,
  settings: Settings,
): FieldProblem[] {
  const name = networkOf(offer, settings);
  const network = offer?.networks?.find(each => each.name === name);
  if (!network || network.autoCreateSubnetworks !== false) return [];
  if (settings.text('subnetwork') || !settings.text('location')) return [];
  const message = `Network ${name} needs a subnetwork in the region.`;
  return [{ field: 'subnetwork', message }];
}

function networkOf(offer: GkeOffer | undefined, settings: Settings) {
  return settings.text('network') ?? usualNetwork(offer);
}

function usualNetwork(offer: GkeOffer | undefined): string {
  const names = offer?.networks?.map(({ name }) => name) ?? [DEFAULT_NETWORK];
  return names.includes(DEFAULT_NETWORK)
    ? DEFAULT_NETWORK
    : names[0] ?? DEFAULT_NETWORK;
}

function subnetworkChoices(
  offer: GkeOffer | undefined,
  network: string,
): FormChoice[] | undefined {
  return offer?.subnetworks
    ?.filter(({ network: link }) => link.endsWith(`/networks/${network}`))
    .filter(({ purpose }) => !purpose || purpose === 'PRIVATE')
    .map(({ name, ipCidrRange }) => ({
      value: name,
      label: name,
      description: ipCidrRange,
    }));
}

function toNetworkChoice({
  name,
  autoCreateSubnetworks,
}: RawNetwork): FormChoice {
  const description = autoCreateSubnetworks
    ? 'A subnetwork in every region'
    : undefined;
  return { value: name, label: name, description };
}
