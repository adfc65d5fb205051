import { AwsError } from '../AwsError';
import { InstanceTypeSpec } from '../offer';
import { filterBy, listOf, pageOf } from './ec2Query';
import { QueryAction } from './QueryCall';

const MIB_PER_GIB = 1024;
/** DescribeInstanceTypes gives at most 100 a page, the offerings 1000. */
const TYPES_PAGE = 100;
const OFFERINGS_PAGE = 1000;

export const describeInstanceTypes: QueryAction = call => {
  const { offer, region, parameters } = call;
  const all = offer.instanceTypes(region);
  const named = listOf(parameters, 'InstanceType');
  const unknown = named.filter(name => !all.some(type => type.name === name));
  if (unknown.length > 0) {
    throw new AwsError(
      400,
      'InvalidInstanceType',
      `The following supplied instance types do not exist: [${unknown.join(
        ', ',
      )}]`,
      {},
    );
  }
  const chosen = all.filter(
    ({ name }) => named.length === 0 || named.includes(name),
  );
  const found = filterBy(chosen, parameters, type => ({
    'instance-type': [type.name],
    'processor-info.supported-architecture': [type.architecture],
    'current-generation': ['true'],
    'supported-usage-class': usageClassesOf(type),
  }));
  const { page, nextToken } = pageOf(found, parameters, TYPES_PAGE);
  return { instanceTypeSet: page.map(typeBody), nextToken };
};

export const describeInstanceTypeOfferings: QueryAction = call => {
  const { offer, region, parameters } = call;
  const locationType = parameters.get('LocationType') ?? 'region';
  const locations =
    locationType === 'region'
      ? [region]
      : ['a', 'b', 'c'].map(zone => `${region}${zone}`);
  const all = locations.flatMap(location =>
    offer.instanceTypes(region).map(({ name }) => ({ name, location })),
  );
  const found = filterBy(all, parameters, ({ name, location }) => ({
    'instance-type': [name],
    location: [location],
  }));
  const { page, nextToken } = pageOf(found, parameters, OFFERINGS_PAGE);
  return {
    instanceTypeOfferingSet: page.map(({ name, location }) => ({
      instanceType: name,
      locationType,
      location,
    })),
    nextToken,
  };
};

function typeBody(type: InstanceTypeSpec) {
  return {
    instanceType: type.name,
    currentGeneration: true,
    supportedUsageClasses: usageClassesOf(type),
    bareMetal: type.name.includes('metal'),
    processorInfo: { supportedArchitectures: [type.architecture] },
    vCpuInfo: { defaultVCpus: type.cpu, defaultCores: type.cpu / 2 },
    memoryInfo: { sizeInMiB: type.memory * MIB_PER_GIB },
    gpuInfo: type.gpu && {
      gpus: [{ name: 'A10G', manufacturer: 'NVIDIA', count: type.gpu }],
    },
  };
}

function usageClassesOf({ spot = true }: InstanceTypeSpec) {
  return spot ? ['on-demand', 'spot'] : ['on-demand'];
}
