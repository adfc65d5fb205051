import { AwsError } from '../AwsError';
import { AwsSecurityGroupSpec, AwsSubnetSpec, AwsVpcSpec } from '../offer';
import { filterBy, listOf, pageOf } from './ec2Query';
import { QueryAction, QueryCall } from './QueryCall';

const PAGE_SIZE = 1000;

export const describeVpcs: QueryAction = call => {
  const chosen = byId(vpcsOf(call), call, 'VpcId', vpc => vpc.id);
  const found = filterBy(chosen, call.parameters, vpc => ({
    'vpc-id': [vpc.id],
    'is-default': [String(vpc.isDefault)],
    state: ['available'],
  }));
  const { page, nextToken } = pageOf(found, call.parameters, PAGE_SIZE);
  return { vpcSet: page.map(vpc => vpcBody(vpc, call)), nextToken };
};

export const describeSubnets: QueryAction = call => {
  const all = vpcsOf(call).flatMap(vpc =>
    vpc.subnets.map(subnet => ({ vpc, subnet })),
  );
  const chosen = byId(all, call, 'SubnetId', ({ subnet }) => subnet.id);
  const found = filterBy(chosen, call.parameters, ({ vpc, subnet }) => ({
    'vpc-id': [vpc.id],
    'subnet-id': [subnet.id],
    'availability-zone': [subnet.zone],
    state: ['available'],
  }));
  const { page, nextToken } = pageOf(found, call.parameters, PAGE_SIZE);
  return {
    subnetSet: page.map(({ vpc, subnet }) => subnetBody(vpc, subnet, call)),
    nextToken,
  };
};

export const describeSecurityGroups: QueryAction = call => {
  const all = vpcsOf(call).flatMap(vpc =>
    vpc.securityGroups.map(group => ({ vpc, group })),
  );
  const chosen = byId(all, call, 'GroupId', ({ group }) => group.id);
  const found = filterBy(chosen, call.parameters, ({ vpc, group }) => ({
    'vpc-id': [vpc.id],
    'group-id': [group.id],
    'group-name': [group.name],
  }));
  const { page, nextToken } = pageOf(found, call.parameters, PAGE_SIZE);
  return {
    securityGroupInfo: page.map(({ vpc, group }) =>
      groupBody(vpc, group, call),
    ),
    nextToken,
  };
};

function vpcsOf({ offer, principal, region }: QueryCall) {
  return offer.vpcs(principal.accountId, region);
}

/** Those that the call names, or all; EC2 refuses a call that names one that is not there. */
function byId<T>(
  items: readonly T[],
  { parameters }: QueryCall,
  name: 'VpcId' | 'SubnetId' | 'GroupId',
  idOf: (item: T) => string,
): readonly T[] {
  const ids = listOf(parameters, name);
  const missing = ids.find(id => !items.some(item => idOf(item) === id));
  if (missing !== undefined) {
    const code = `Invalid${name.replace('VpcId', 'VpcID')}.NotFound`;
    throw new AwsError(
      400,
      code.replace('SubnetId', 'SubnetID').replace('GroupId', 'Group'),
      `The ID '${missing}' does not exist`,
      {},
    );
  }
  return ids.length ? items.filter(item => ids.includes(idOf(item))) : items;
}

function vpcBody(vpc: AwsVpcSpec, { principal }: QueryCall) {
  return {
    vpcId: vpc.id,
    ownerId: principal.accountId,
    state: 'available',
    cidrBlock: vpc.cidr,
    isDefault: vpc.isDefault,
    tagSet: tagsOf(vpc.name),
  };
}

function subnetBody(
  vpc: AwsVpcSpec,
  subnet: AwsSubnetSpec,
  { principal }: QueryCall,
) {
  return {
    subnetId: subnet.id,
    vpcId: vpc.id,
    ownerId: principal.accountId,
    state: 'available',
    availabilityZone: subnet.zone,
    cidrBlock: subnet.cidr,
    availableIpAddressCount: subnet.freeAddresses,
    mapPublicIpOnLaunch: subnet.isPublic,
    defaultForAz: vpc.isDefault,
    tagSet: tagsOf(subnet.name),
  };
}

function groupBody(
  vpc: AwsVpcSpec,
  group: AwsSecurityGroupSpec,
  { principal }: QueryCall,
) {
  return {
    groupId: group.id,
    groupName: group.name,
    groupDescription: group.description,
    vpcId: vpc.id,
    ownerId: principal.accountId,
  };
}

function tagsOf(name: string | undefined) {
  return name === undefined ? [] : [{ key: 'Name', value: name }];
}
