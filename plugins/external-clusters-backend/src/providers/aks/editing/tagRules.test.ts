import { tagProblems } from './tagRules';

describe('the tags of an AKS cluster', () => {
  it.each([
    ['no name', { '': 'x' }],
    ['a character that Azure forbids', { 'a/b': 'x' }],
    ['a name that is too long', { ['x'.repeat(513)]: '' }],
    ['a value that is too long', { a: 'x'.repeat(257) }],
    ["the portal's own tag", { 'External-Clusters-Operation': 'x' }],
    ['two names that are one to Azure', { team: 'a', Team: 'b' }],
    [
      'too many',
      Object.fromEntries([...'x'.repeat(50)].map((x, i) => [`${x}${i}`, ''])),
    ],
  ])('are refused with %s', (_, tags) => {
    expect(tagProblems(tags)).toMatchObject([{ field: 'tags' }]);
  });

  it('are taken otherwise', () => {
    expect(tagProblems({ team: 'a', 'cost center': 'Ä 1/2' })).toEqual([]);
  });
});
