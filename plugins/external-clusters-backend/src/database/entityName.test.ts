import { makeValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { entityName } from './entityName';

const { isValidEntityName } = makeValidator();

const PROD = {
  provider: 'aks',
  ref: '/subscriptions/1/resourcegroups/a/prod',
  owner: 'group:default/team-a',
  name: 'prod',
  attempt: 0,
};

describe('entityName', () => {
  it('is readable and always the same', () => {
    expect(entityName(PROD)).toMatch(/^prod-[a-z2-7]{10}$/);
    expect(entityName({ ...PROD })).toBe(entityName(PROD));
  });

  it.each([
    ['place', { ref: '/subscriptions/2/resourcegroups/a/prod' }],
    ['provider', { provider: 'eks' }],
    ['owner', { owner: 'group:default/team-b' }],
    ['attempt', { attempt: 1 }],
  ])('differs for another %s', (_what, other) =>
    expect(entityName({ ...PROD, ...other })).not.toBe(entityName(PROD)),
  );

  it.each([
    ['My_Cluster', /^my-cluster-[a-z2-7]{10}$/],
    ['Größe Nürnberg', /^gro-e-nu-rnberg-[a-z2-7]{10}$/],
    ['---', /^[a-z2-7]{10}$/],
    ['', /^[a-z2-7]{10}$/],
    ['集群', /^[a-z2-7]{10}$/],
    ['../../etc/passwd', /^etc-passwd-[a-z2-7]{10}$/],
    ['<script>alert(1)</script>', /^script-alert-1-script-[a-z2-7]{10}$/],
  ])('%s is %s', (name, expected) =>
    expect(entityName({ ...PROD, name })).toMatch(expected),
  );

  it('is valid in the catalog for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
        const result = entityName({ ...PROD, name });
        expect([result, isValidEntityName(result)]).toEqual([result, true]);
      }),
    );
  });
});
