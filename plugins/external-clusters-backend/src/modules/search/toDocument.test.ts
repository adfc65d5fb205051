import { catalogCluster } from '../testUtils';
import { toDocument } from './toDocument';

describe('toDocument', () => {
  it('holds what people search for', () => {
    const document = toDocument(
      catalogCluster('payments-prod-abcde23456', {
        id: '5e0a7c3e-0000-4000-8000-000000000001',
        name: 'payments-prod',
        displayName: 'Payments',
        description: 'Takes the money',
        labels: { team: 'payments' },
        cloudAccess: 'CredentialExpired',
      }),
    );

    expect(document).toEqual({
      title: 'Payments',
      text: 'Takes the money payments-prod eks EKS 1.33.2 eu-west-1 Running Imported group:default/team-a team=payments',
      location:
        '/external-clusters/clusters/5e0a7c3e-0000-4000-8000-000000000001',
      entityRef: 'externalcluster:default/payments-prod-abcde23456',
      provider: 'eks',
      providerTitle: 'EKS',
      version: '1.33.2',
      clusterLocation: 'eu-west-1',
      state: 'Running',
      cloudAccess: 'CredentialExpired',
      origin: 'Imported',
      owner: 'group:default/team-a',
      authorization: {
        resourceRef: 'externalcluster:default/payments-prod-abcde23456',
      },
    });
  });

  it('has the same fields when little is known', () => {
    const known = toDocument(catalogCluster('known'));
    const unknown = toDocument(
      catalogCluster('unknown', {
        providerTitle: undefined,
        location: undefined,
        version: undefined,
      }),
    );

    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.text).toBe(
      'unknown eks Running Imported group:default/team-a',
    );
  });
});
