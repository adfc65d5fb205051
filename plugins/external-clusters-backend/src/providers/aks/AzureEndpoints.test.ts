import { AZURE_CLOUDS } from './AksSettings';
import { toAzureEndpoints } from './AzureEndpoints';

describe('toAzureEndpoints', () => {
  it.each(
    AZURE_CLOUDS.map(cloud => [cloud, toAzureEndpoints(cloud, {})] as const),
  )(
    'asks for tokens of %s for its own resource manager',
    (_cloud, endpoints) => {
      expect(endpoints.resourceManagerScope).toBe(
        `${endpoints.resourceManager}/.default`,
      );
      expect(endpoints.isOwnAuthority).toBe(false);
    },
  );

  it('takes configured addresses, and leaves the audience as it is', () => {
    expect(
      toAzureEndpoints('AzurePublic', {
        resourceManager: 'https://arm.example',
        authority: 'https://entra.example',
      }),
    ).toEqual({
      resourceManager: 'https://arm.example',
      authority: 'https://entra.example',
      resourceManagerScope: 'https://management.azure.com/.default',
      isOwnAuthority: true,
    });
  });
});
