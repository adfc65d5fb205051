import { ProviderError } from 'backstage-plugin-external-clusters-node';

const ARM_ID =
  /^\/subscriptions\/([0-9a-f-]{36})\/resourcegroups\/([\p{L}\p{N}._()-]{1,90})\/providers\/microsoft\.containerservice\/managedclusters\/([a-z0-9_-]{1,63})$/u;

/** What an ARM id of a cluster is made of. */
export interface AksRef {
  /** The whole id in lower case: Azure itself mixes `resourceGroups` and `resourcegroups`. */
  ref: string;
  subscriptionId: string;
  resourceGroup: string;
  name: string;
}

/** Reads an ARM id in any spelling; throws `InvalidRequest` when it is not the id of an AKS cluster. */
export function parseAksRef(armId: string): AksRef {
  const ref = armId.toLowerCase();
  const [, subscriptionId, resourceGroup, name] = ARM_ID.exec(ref) ?? [];
  if (!subscriptionId || !resourceGroup || !name) {
    throw new ProviderError(
      'InvalidRequest',
      'This is not the id of an AKS cluster',
      { code: 'INVALID_REF', field: 'ref' },
    );
  }
  return { ref, subscriptionId, resourceGroup, name };
}
