import { catalogCluster } from '../testUtils';
import { toEntity } from './toEntity';

describe('toEntity', () => {
  it('says everything that the catalog should know', () => {
    const entity = toEntity(
      catalogCluster('payments-prod-abcde23456', {
        id: '5e0a7c3e-0000-4000-8000-000000000001',
        displayName: 'Payments',
        description: 'Takes the money',
        system: 'system:default/web-shop',
        labels: { team: 'payments' },
      }),
    );

    expect(entity).toEqual({
      apiVersion: 'external-clusters.dev/v1alpha1',
      kind: 'ExternalCluster',
      metadata: {
        name: 'payments-prod-abcde23456',
        namespace: 'default',
        title: 'Payments',
        description:
          'Takes the money\n\nEKS cluster in eu-west-1, Kubernetes 1.33.2',
        annotations: {
          'backstage.io/managed-by-location':
            'external-clusters:5e0a7c3e-0000-4000-8000-000000000001',
          'backstage.io/managed-by-origin-location':
            'external-clusters:5e0a7c3e-0000-4000-8000-000000000001',
          'external-clusters.dev/id': '5e0a7c3e-0000-4000-8000-000000000001',
        },
        labels: { team: 'payments' },
      },
      spec: {
        provider: 'eks',
        origin: 'Imported',
        state: 'Running',
        owner: 'group:default/team-a',
        location: 'eu-west-1',
        version: '1.33.2',
        system: 'system:default/web-shop',
      },
    });
  });

  it('says nothing of what is not known', () => {
    const entity = toEntity(
      catalogCluster('factory', {
        provider: 'kubeconfig',
        providerTitle: undefined,
        location: undefined,
        version: undefined,
      }),
    );

    expect(entity.metadata.description).toBe('kubeconfig cluster');
    expect(Object.keys(entity.spec)).toEqual([
      'provider',
      'origin',
      'state',
      'owner',
    ]);
  });

  it.each([
    ['a key with a space', 'not valid', 'x'],
    ['a value with a space', 'team', 'the payments team'],
    ['a value that is too long', 'team', 'x'.repeat(64)],
  ])('leaves out a label with %s', (_, key, value) => {
    const entity = toEntity(
      catalogCluster('a', { labels: { [key]: value, kept: 'yes' } }),
    );

    expect(entity.metadata.labels).toEqual({ kept: 'yes' });
  });
});
