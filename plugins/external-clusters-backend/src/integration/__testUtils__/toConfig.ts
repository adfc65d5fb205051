import { JsonObject } from '@backstage/types';
import { World } from 'simulated-clouds/src/World';

/** The part of app-config that points the plugin at simulated clouds: endpoints, authority and loopback. */
export function toConfig(world: World): JsonObject {
  const { azure, aws, google, caFile } = world.describe();
  return {
    network: { dangerouslyAllowLoopback: true, caFile },
    providers: {
      aks: {
        endpoint: {
          resourceManager: azure.endpoint,
          authority: azure.endpoint,
        },
      },
      eks: {
        endpoint: {
          eks: aws.endpoint,
          sts: aws.endpoint,
          ec2: aws.endpoint,
          iam: aws.endpoint,
        },
      },
      gke: {
        endpoint: {
          container: `${google.grpcHost}:${google.grpcPort}`,
          compute: google.restUrl,
          resourceManager: google.restUrl,
          token: google.tokenUrl,
        },
      },
    },
  };
}
