import { markedWords } from './markedWords';

describe('markedWords', () => {
  it('finds each marked word of all fields once', () => {
    expect(
      markedWords({
        preTag: '<x>',
        postTag: '</x>',
        fields: {
          title: '<x>payments</x>-prod',
          text: '<x>payments</x>-prod in <x>westeurope</x>, running',
        },
      }),
    ).toEqual(['payments', 'westeurope']);
  });

  it('finds none where nothing is marked', () => {
    expect(markedWords(undefined)).toEqual([]);
    expect(
      markedWords({ preTag: '<x>', postTag: '</x>', fields: { title: 'a' } }),
    ).toEqual([]);
  });
});
