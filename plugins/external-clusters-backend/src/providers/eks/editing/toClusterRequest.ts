import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import type { EksClusterRequest } from '../EksWriteClient';
import { CreateClusterInput } from './stepInputs';

type LogType = NonNullable<
  NonNullable<
    NonNullable<EksClusterRequest['logging']>['clusterLogging']
  >[number]['types']
>[number];
type SupportType = NonNullable<
  EksClusterRequest['upgradePolicy']
>['supportType'];

/** What EKS is asked to make. */
export function toClusterRequest(
  name: string,
  token: string,
  input: CreateClusterInput,
): EksClusterRequest {
  const { encryptionKeyArn, supportType } = input;
  return {
    name,
    clientRequestToken: token,
    version: input.version,
    roleArn: input.roleArn,
    resourcesVpcConfig: {
      subnetIds: input.subnetIds,
      // An empty list would be an invalid one.
      ...(input.securityGroupIds.length > 0 && {
        securityGroupIds: input.securityGroupIds,
      }),
      endpointPublicAccess: input.publicAccess,
      endpointPrivateAccess: input.privateAccess,
      ...(input.publicAccessCidrs.length > 0 && {
        publicAccessCidrs: input.publicAccessCidrs,
      }),
    },
    // What the console of AWS chooses; the API alone would give the old way, without access entries.
    accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
    ...(input.logging.length > 0 && { logging: toLogging(input.logging) }),
    ...(supportType && {
      upgradePolicy: { supportType: supportType as SupportType },
    }),
    ...(encryptionKeyArn && {
      encryptionConfig: [
        { resources: ['secrets'], provider: { keyArn: encryptionKeyArn } },
      ],
    }),
    tags: { ...input.tags, [OPERATION_TAG]: token },
  };
}

function toLogging(types: string[]): EksClusterRequest['logging'] {
  return { clusterLogging: [{ types: types as LogType[], enabled: true }] };
}
