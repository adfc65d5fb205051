import { toVmSizes } from './toVmSizes';

const sku = (name: string, rest: object) => ({
  resourceType: 'virtualMachines',
  name,
  capabilities: [
    { name: 'vCPUs', value: '4' },
    { name: 'MemoryGB', value: '16' },
  ],
  locationInfo: [{ location: 'WestEurope', zones: ['3', '1', '2'] }],
  restrictions: [],
  ...rest,
});

describe('toVmSizes', () => {
  it('reads VM sizes in a natural order and nothing else', () => {
    const skus = [
      sku('Standard_D16s_v5', {}),
      sku('Standard_D4s_v5', {}),
      { resourceType: 'disks', name: 'Premium_LRS' },
      'nonsense',
    ];
    expect(toVmSizes(skus, 'westeurope')).toEqual(
      ['Standard_D4s_v5', 'Standard_D16s_v5'].map(name => ({
        name,
        cores: 4,
        memoryGB: 16,
        zones: ['1', '2', '3'],
      })),
    );
  });

  it('tells what the subscription cannot have, as a whole or in a zone', () => {
    const restriction = (type: string) => ({
      type,
      reasonCode: 'NotAvailableForSubscription',
      restrictionInfo: { locations: ['westeurope'], zones: ['2'] },
    });
    const skus = [
      sku('A', { restrictions: [restriction('Zone')] }),
      sku('B', { restrictions: [restriction('Location')] }),
    ];
    expect(toVmSizes(skus, 'westeurope')).toMatchObject([
      { name: 'A', zones: ['1', '3'] },
      { name: 'B', unavailable: expect.any(String) },
    ]);
  });
});
