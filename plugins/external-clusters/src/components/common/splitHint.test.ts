import { splitHint } from './splitHint';

describe('splitHint', () => {
  it('leaves words alone', () => {
    expect(splitHint('Ask the administrators.')).toEqual([
      { kind: 'Words', text: 'Ask the administrators.' },
    ]);
  });

  it('takes commands out of an enumeration, and the words that joined them', () => {
    expect(
      splitHint('Run `kubectl a`, `kubectl b`, and `kubectl c`. Then try.'),
    ).toEqual([
      { kind: 'Words', text: 'Run ' },
      { kind: 'Command', text: 'kubectl a' },
      { kind: 'Command', text: 'kubectl b' },
      { kind: 'Command', text: 'kubectl c' },
      { kind: 'Words', text: 'Then try.' },
    ]);
  });

  it('a hint may be a command alone', () => {
    expect(splitHint('`kubectl a`')).toEqual([
      { kind: 'Command', text: 'kubectl a' },
    ]);
  });
});
