import { JsonObject } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { CloudAgents } from '../shared/createCloudAgents';
import { findAmbientKeys } from './AmbientKeysClient';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsKeySource } from './AwsKeys';
import { EksScope, parseEksCredential } from './EksSettings';
import { openWithWebIdentity } from './WebIdentityClient';

interface KeySourceOptions {
  scope: EksScope;
  credential: JsonObject | undefined;
  endpoints: AwsEndpoints;
  agents: CloudAgents;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Where the keys of an account come from: its credential, or the identity that the operator named, and nothing else. */
export function toKeySource(options: KeySourceOptions): AwsKeySource {
  const { scope, credential, endpoints, agents, now } = options;
  const { identity, roleArn = '' } = scope;
  if (credential) {
    const keys = parseEksCredential(credential);
    return async () => keys;
  }
  const region = scope.regions[0] ?? '';
  const transport = { region, endpoint: endpoints.sts(region), agents };
  switch (identity?.kind) {
    case 'ambient':
      return () => findAmbientKeys(transport, now());
    case 'webIdentity': {
      const { tokenFile } = identity;
      return signal =>
        openWithWebIdentity({ roleArn, tokenFile }, transport, signal);
    }
    default:
      throw new ProviderError(
        'InvalidCredential',
        'The account has neither keys nor a named identity',
      );
  }
}
