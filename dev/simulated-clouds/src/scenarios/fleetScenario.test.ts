import { fleetScenario } from './fleetScenario';

describe('the fleet scenario', () => {
  it.each([
    [0, 0, 0, 0],
    [10, 4, 3, 3],
    [1000, 400, 300, 300],
    [1001, 401, 300, 300],
  ])('spreads %d clusters over the clouds', (clusters, aks, gke, eks) => {
    const { azure, google, aws } = fleetScenario(clusters);
    expect([azure.length, google.length, aws.length]).toEqual([4, 3, 3]);
    const count = (accounts: readonly { clusters: readonly unknown[] }[]) =>
      accounts.reduce((sum, account) => sum + account.clusters.length, 0);
    expect([count(azure), count(google), count(aws)]).toEqual([aks, gke, eks]);
  });

  it('keeps each account within 100 EKS clusters a region and every name its own', () => {
    const { aws, azure, google } = fleetScenario(1000);
    const places = aws.flatMap(({ accountId, clusters }) =>
      clusters.map(({ region }) => `${accountId}/${region}`),
    );
    const sizes = [...new Set(places)].map(
      place => places.filter(other => other === place).length,
    );
    expect(sizes).toEqual([50, 50, 50, 50, 50, 50]);
    for (const accounts of [aws, azure, google]) {
      const names = accounts.flatMap(({ clusters }) =>
        (clusters as { name: string }[]).map(({ name }) => name),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
