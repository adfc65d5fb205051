import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['an ordinary reason', 'an ordinary reason'],
    ['two\r\nlines', 'two lines'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['abc\u202Edcba\u2066x', 'abc dcba x'],
    ['C1\u0085and\u009bmore', 'C1 and more'],
    ['zero\u200bwidth', 'zero width'],
    ['half \ud800 of a pair', 'half of a pair'],
    ['日本 ä 😀', '日本 ä 😀'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
  ])('%j becomes %j', (text, expected) => {
    expect(plainText(text, 300)).toBe(expected);
  });

  it('is never longer than asked, whatever comes', () => {
    expect(plainText('x'.repeat(1_000_000), 300)).toHaveLength(300);
  });
});
