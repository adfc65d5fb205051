import { ClusterProviderTraits } from './ClusterProviderTraits';
import { ClusterProviderWorld } from './ClusterProviderWorld';
import { ContractBench } from './ContractBench';
import { describeAccounts } from './contract/describeAccounts';
import { describeChanges } from './contract/describeChanges';
import { describeClusterCredential } from './contract/describeClusterCredential';
import { describeCreation } from './contract/describeCreation';
import { describeDeletion } from './contract/describeDeletion';
import { describeDiscovery } from './contract/describeDiscovery';
import { describeFaults } from './contract/describeFaults';
import { describeFactory } from './contract/describeFactory';
import { describeForms } from './contract/describeForms';
import { describeNodePools } from './contract/describeNodePools';
import { describeObservation } from './contract/describeObservation';
import { describeCloudRights, describeRights } from './contract/describeRights';

/**
 * The contract of `ClusterProvider`, as tests: every promise of the port's docstrings is an `it` of its own.
 *
 * Call it at the top level of a Jest test file. `createWorld` makes a new, empty world for each test; `traits` say
 * in advance what this provider is like.
 *
 * @public
 */
export function describeClusterProvider(
  name: string,
  createWorld: () => Promise<ClusterProviderWorld>,
  traits: ClusterProviderTraits,
): void {
  describe(`ClusterProvider contract: ${name}`, () => {
    let current: ContractBench | undefined;
    const bench = () => {
      if (!current) throw new Error('The world is not there yet');
      return current;
    };

    beforeEach(async () => {
      current = new ContractBench(await createWorld(), traits);
    });

    afterEach(async () => {
      await current?.close();
      current = undefined;
    });

    describeFactory(bench);
    describeAccounts(bench, traits);
    describeDiscovery(bench, traits);
    describeObservation(bench, traits);
    describeNodePools(bench, traits);
    describeClusterCredential(bench, traits);
    describeFaults(bench, traits);
    describeRights(bench);
    if (traits.cloudRights) describeCloudRights(bench);
    if (traits.editable) {
      describeForms(bench);
      describeCreation(bench);
      describeChanges(bench);
      describeDeletion(bench);
    }
  });
}
