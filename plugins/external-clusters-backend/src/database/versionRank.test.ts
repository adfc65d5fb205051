import { minorVersion, versionRank } from './versionRank';

describe('versionRank', () => {
  it('sorts as versions do', () => {
    const ordered = [
      '',
      '0.9',
      '1.9.11',
      '1.10',
      '1.33.0-alpha.2',
      '1.33.0-rc.1',
      '1.33.0',
      '1.33.2',
      '1.33.2-gke.9',
      '1.33.2-gke.1234000',
      '1.33.10',
      '1.34',
      '2.0.0',
    ];
    const shuffled = [...ordered].reverse();
    shuffled.sort((a, b) => (versionRank(a) < versionRank(b) ? -1 : 1));
    expect(shuffled).toEqual(ordered);
  });

  it('holds letters and digits only, and fits its column', () => {
    const rank = versionRank(`1.33.2-eks+${'ü-._%9'.repeat(100)}`);
    expect(rank).toMatch(/^[a-z0-9]{1,100}$/);
  });

  it.each([
    ['1.33.2', '1.33'],
    ['1.33', '1.33'],
    ['1.33+', '1.33'],
    ['1.33.2-gke.1', '1.33'],
    ['newest', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('minor version of %s is %s', (version, minor) =>
    expect(minorVersion(version)).toBe(minor),
  );
});
