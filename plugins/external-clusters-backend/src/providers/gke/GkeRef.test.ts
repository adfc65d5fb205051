import { parseGkeRef } from './GkeRef';

it.each([
  [
    'https://container.googleapis.com/v1/projects/acme-1/zones/us-east1-b/clusters/c',
  ],
  [
    'https://container.googleapis.com/v1beta1/projects/acme-1/locations/us-east1-b/clusters/c',
  ],
  ['projects/acme-1/locations/us-east1-b/clusters/c'],
])('reads %s', link => {
  expect(parseGkeRef(link)).toEqual({
    ref: 'projects/acme-1/locations/us-east1-b/clusters/c',
    projectId: 'acme-1',
    location: 'us-east1-b',
    name: 'c',
  });
});

it('reads a project of a domain', () => {
  const ref = 'projects/example.com:acme-1/locations/us-east1/clusters/c';
  expect(parseGkeRef(ref).projectId).toBe('example.com:acme-1');
});

it.each([
  [''],
  ['projects/acme-1/locations/-/clusters/c'],
  ['projects/acme-1/locations/us-east1/clusters/-'],
  ['projects/acme-1/locations/us-east1/clusters/c/nodePools/p'],
  ['projects/acme-1/locations/us-east1/clusters/c?x=1'],
  ['projects/../locations/us-east1/clusters/c'],
  ['projects/ACME/locations/us-east1/clusters/c'],
  [
    'http://container.googleapis.com/v1/projects/acme-1/zones/us-east1-b/clusters/c',
  ],
  ['projects/acme-1/locations/us-east1/clusters/c\n'],
])('refuses %j', link => {
  expect(() => parseGkeRef(link)).toThrow(
    expect.objectContaining({ kind: 'InvalidRequest', code: 'INVALID_REF' }),
  );
});
