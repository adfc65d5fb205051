import { z } from 'zod';
import { VmSize } from './ClusterOffer';

const skuSchema = z.looseObject({
  resourceType: z.literal('virtualMachines'),
  name: z.string(),
  capabilities: z
    .array(z.looseObject({ name: z.string(), value: z.string() }))
    .nullish(),
  locationInfo: z
    .array(
      z.looseObject({
        location: z.string(),
        zones: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
  restrictions: z
    .array(
      z.looseObject({
        type: z.string().nullish(),
        reasonCode: z.string().nullish(),
        restrictionInfo: z
          .looseObject({ zones: z.array(z.string()).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

type Sku = z.infer<typeof skuSchema>;

/** The VM sizes among the SKUs of Microsoft.Compute for one location, by name. */
export function toVmSizes(skus: unknown[], location: string): VmSize[] {
  const sizes = skus.flatMap(sku => {
    const { success, data } = skuSchema.safeParse(sku);
    return success ? [toVmSize(data, location)] : [];
  });
  return sizes.sort((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  );
}

function toVmSize(sku: Sku, location: string): VmSize {
  const info = sku.locationInfo?.find(
    each => each.location.toLowerCase() === location,
  );
  const restrictions = sku.restrictions ?? [];
  const closed = restrictions
    .filter(({ type }) => type === 'Zone')
    .flatMap(({ restrictionInfo }) => restrictionInfo?.zones ?? []);
  const isClosed = restrictions.some(({ type }) => type === 'Location');
  return {
    name: sku.name,
    cores: capabilityOf(sku, 'vCPUs'),
    memoryGB: capabilityOf(sku, 'MemoryGB'),
    zones: (info?.zones ?? []).filter(zone => !closed.includes(zone)).sort(),
    ...(isClosed
      ? { unavailable: 'Not available to this subscription in this location.' }
      : {}),
  };
}

function capabilityOf({ capabilities }: Sku, name: string): number {
  const found = capabilities?.find(each => each.name === name);
  return Number(found?.value ?? 0) || 0;
}
