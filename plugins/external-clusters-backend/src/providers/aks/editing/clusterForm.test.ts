import { Form } from 'backstage-plugin-external-clusters-common';
import { CLUSTER_OFFER } from '../__testUtils__/aksOffers';
import {
  aksClusterSettings,
  BROKEN_CLUSTERS,
} from '../__testUtils__/aksSettings';
import { clusterForm, clusterProblems, clusterSettings } from './clusterForm';
import { ClusterOffer } from './ClusterOffer';

const NOTHING_CHOSEN: ClusterOffer = {
  ...CLUSTER_OFFER,
  versions: [],
  vmSizes: [],
};

/** The rules that only Azure's offer can tell. */
const NEEDS_OFFER = [
  'the resource group exists',
  'the location is on offer',
  'the version is on offer',
  'the version is for everybody',
  'the VM size is on offer',
  'the subscription may have the VM size',
  'the VM size is big enough',
  'the zone is in the location',
];

function fieldOf({ sections }: Form, name: string) {
  return sections
    .flatMap(({ fields }) => fields)
    .find(field => field.name === name);
}

describe('the form of a new AKS cluster', () => {
  const complete = aksClusterSettings('complete');

  it('finds no fault with complete settings, with an offer and without', () => {
    expect(clusterProblems(CLUSTER_OFFER, complete, true)).toEqual([]);
    expect(clusterProblems(undefined, complete, true)).toEqual([]);
  });

  it.each(BROKEN_CLUSTERS.map(broken => [broken.rule, broken] as const))(
    'knows that %s',
    (_rule, { settings, field }) => {
      const fields = clusterProblems(CLUSTER_OFFER, settings, true).map(
        problem => problem.field,
      );
      expect(fields).toContain(field);
    },
  );

  it.each(
    BROKEN_CLUSTERS.filter(({ rule }) => !NEEDS_OFFER.includes(rule)).map(
      broken => [broken.rule, broken] as const,
    ),
  )('needs no call to know that %s', (_rule, { settings, field }) => {
    const [problem] = clusterProblems(undefined, settings, true);
    expect(problem?.field).toBe(field);
  });

  it.each([
    'name',
    'resourceGroup',
    'location',
    'version',
    'poolName',
    'vmSize',
    'count',
  ])('needs %s', name => {
    const { [name]: _left, ...rest } = complete;
    expect(clusterProblems(CLUSTER_OFFER, rest, true)).toEqual([
      { field: name, message: expect.stringContaining('is needed') },
    ]);
    expect(clusterProblems(CLUSTER_OFFER, rest, false)).toEqual([]);
  });

  it('asks for an open choice where nothing was offered yet', () => {
    const form = clusterForm(NOTHING_CHOSEN, {});
    expect(form.problems).toEqual([]);
    expect(fieldOf(form, 'version')?.choices).toEqual([]);
    expect(fieldOf(form, 'zones')).toBeUndefined();
  });

  it('begins with the newest default version, the group’s location and a usual size', () => {
    const form = clusterForm(CLUSTER_OFFER, { resourceGroup: 'Contract-RG' });
    expect(
      ['version', 'location', 'vmSize', 'networkPlugin', 'identity'].map(
        name => fieldOf(form, name)?.default,
      ),
    ).toEqual([
      '1.33.10',
      'westeurope',
      'Standard_D4ds_v5',
      'overlay',
      'SystemAssigned',
    ]);
  });

  it('does not begin with a location where no cluster can be', () => {
    const form = clusterForm(CLUSTER_OFFER, { resourceGroup: 'Metadata' });
    expect(fieldOf(form, 'location')?.default).toBeUndefined();
  });

  it('lists versions from the newest on, each with what speaks against it', () => {
    const form = clusterForm(CLUSTER_OFFER, {});
    expect(fieldOf(form, 'version')?.choices).toEqual([
      {
        value: '1.35.0',
        label: '1.35.0',
        description: expect.stringContaining('preview'),
      },
      { value: '1.34.1', label: '1.34.1' },
      { value: '1.33.10', label: '1.33.10' },
      { value: '1.33.4', label: '1.33.4' },
      { value: '1.32.9', label: '1.32.9' },
      {
        value: '1.30.14',
        label: '1.30.14',
        unavailable: expect.stringContaining('long-term'),
      },
    ]);
  });

  it('says how big a size is, and why it cannot be had', () => {
    const choices = fieldOf(clusterForm(CLUSTER_OFFER, {}), 'vmSize')?.choices;
    expect(choices).toMatchObject([
      { unavailable: expect.stringContaining('System pool') },
      { value: 'Standard_D4ds_v5', description: '4 vCPU, 16 GiB' },
      { value: 'Standard_M8ms' },
      { unavailable: expect.stringContaining('subscription') },
    ]);
  });

  it('offers the zones of the size, and none where it has none', () => {
    const zonesFor = (vmSize: string) =>
      fieldOf(clusterForm(CLUSTER_OFFER, { vmSize }), 'zones')?.choices?.length;
    expect(zonesFor('Standard_D4ds_v5')).toBe(3);
    expect(zonesFor('Standard_M8ms')).toBeUndefined();
    const stale = { ...complete, vmSize: 'Standard_M8ms', zones: ['1'] };
    expect(clusterProblems(CLUSTER_OFFER, stale, true)).toEqual([]);
    expect(clusterSettings(CLUSTER_OFFER, stale).texts('zones')).toEqual([]);
  });

  it('asks for a number or for limits, and forgives what was entered before', () => {
    const names = (settings: object) =>
      clusterForm(CLUSTER_OFFER, { ...settings })
        .sections.flatMap(({ fields }) => fields)
        .map(({ name }) => name)
        .filter(name => /count/i.test(name));
    expect(names({})).toEqual(['count']);
    expect(names({ autoscaling: true })).toEqual(['minCount', 'maxCount']);
    const toggled = {
      ...complete,
      autoscaling: true,
      minCount: 1,
      maxCount: 3,
    };
    expect(clusterProblems(CLUSTER_OFFER, toggled, true)).toEqual([]);
  });

  it('asks for the identity where it is one that exists', () => {
    const identityId =
      '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mine';
    const own = { ...complete, identity: 'UserAssigned' };
    expect(clusterProblems(CLUSTER_OFFER, own, true)).toMatchObject([
      { field: 'identityId' },
    ]);
    expect(
      clusterProblems(CLUSTER_OFFER, { ...own, identityId }, true),
    ).toEqual([]);
  });
});
