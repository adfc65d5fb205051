import { armCluster, NODE_POOL_OFFER } from '../__testUtils__/aksOffers';
import {
  aksNodePoolSettings,
  BROKEN_NODE_POOLS,
} from '../__testUtils__/aksSettings';
import { nodePoolForm, nodePoolProblems } from './nodePoolForm';

describe('the form of a new AKS node pool', () => {
  const cluster = armCluster({});
  const complete = aksNodePoolSettings('extra');
  const problemsOf = (settings: object) =>
    nodePoolProblems(cluster, NODE_POOL_OFFER, { ...settings }, true);

  it('finds no fault with complete settings', () => {
    expect(problemsOf(complete)).toEqual([]);
  });

  it.each(BROKEN_NODE_POOLS.map(broken => [broken.rule, broken] as const))(
    'knows that %s',
    (_rule, { settings, field }) => {
      expect(problemsOf(settings).map(problem => problem.field)).toContain(
        field,
      );
    },
  );

  it('begins with the version of the control plane', () => {
    const fields = nodePoolForm(cluster, NODE_POOL_OFFER, {}).sections.flatMap(
      section => section.fields,
    );
    expect(fields.find(({ name }) => name === 'version')).toMatchObject({
      default: '1.32.9',
      choices: [{ value: '1.32.9' }, { value: '1.31.13' }],
    });
  });

  it('lets a User pool be empty and small, a System pool not', () => {
    const small = { ...complete, vmSize: 'Standard_A1_v2', count: 0 };
    expect(problemsOf(small)).toEqual([]);
    expect(
      problemsOf({ ...small, mode: 'System' }).map(({ field }) => field),
    ).toEqual(['vmSize', 'count']);
  });

  it('knows that a cluster has at most 100 node pools', () => {
    const agentPoolProfiles = Array.from({ length: 100 }, (_, index) => ({
      name: `p${index}`,
    }));
    const full = armCluster({ properties: { agentPoolProfiles } });
    expect(nodePoolProblems(full, NODE_POOL_OFFER, complete, true)).toEqual([
      { field: 'name', message: expect.stringContaining('100') },
    ]);
  });
});
