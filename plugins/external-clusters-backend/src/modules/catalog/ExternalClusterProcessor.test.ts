import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { catalogCluster } from '../testUtils';
import { ExternalClusterProcessor } from './ExternalClusterProcessor';
import { toEntity } from './toEntity';

const location = { type: 'external-clusters', target: 'id' };

async function relationsOf(entity: Entity) {
  const results: CatalogProcessorResult[] = [];
  await new ExternalClusterProcessor().postProcessEntity(
    entity,
    location,
    result => results.push(result),
  );
  return results.flatMap(result =>
    result.type === 'relation'
      ? [
          [
            result.relation.source.name,
            result.relation.type,
            result.relation.target.name,
          ].join(' '),
        ]
      : [],
  );
}

describe('ExternalClusterProcessor', () => {
  const processor = new ExternalClusterProcessor();
  const component: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout' },
    spec: { owner: 'team-a', system: 'web-shop' },
  };

  it('knows its own kind only', async () => {
    const entity = toEntity(catalogCluster('a'));

    expect(await processor.validateEntityKind(entity)).toBe(true);
    expect(await processor.validateEntityKind(component)).toBe(false);
  });

  it('refuses a wrong shape', async () => {
    const entity = toEntity(catalogCluster('a'));
    const wrong = { ...entity, spec: { ...entity.spec, origin: 'Managed' } };

    await expect(processor.validateEntityKind(wrong)).rejects.toThrow('origin');
  });

  it('relates a cluster to its owner and its system, both ways', async () => {
    const cluster = catalogCluster('a', { system: 'system:default/web-shop' });

    expect(await relationsOf(toEntity(cluster))).toEqual([
      'a ownedBy team-a',
      'team-a ownerOf a',
      'a partOf web-shop',
      'web-shop hasPart a',
    ]);
  });

  it('relates it to its owner alone when there is no system', async () => {
    expect(await relationsOf(toEntity(catalogCluster('a')))).toEqual([
      'a ownedBy team-a',
      'team-a ownerOf a',
    ]);
  });

  it('leaves other kinds alone', async () => {
    expect(await relationsOf(component)).toEqual([]);
  });
});
