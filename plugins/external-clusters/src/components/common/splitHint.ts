/** A piece of a hint: words, or a command that is shown apart from them. */
export type HintPart = { kind: 'Words' | 'Command'; text: string };

/** What stands between two commands of an enumeration, or between the last one and the next sentence. */
const JOINT = /^[,;.\s]*(and|then)?\s*$/;

/** Splits a hint at its backticks; punctuation that only joined commands in a sentence goes. */
export function splitHint(hint: string): HintPart[] {
  return hint
    .split('`')
    .map((text, index): HintPart => {
      const kind = index % 2 === 0 ? 'Words' : 'Command';
      return { kind, text: kind === 'Words' ? wordsOf(text, index) : text };
    })
    .filter(({ text }) => text !== '');
}

function wordsOf(text: string, index: number): string {
  if (JOINT.test(text)) return '';
  return index === 0 ? text : text.replace(/^[,;.]\s*/, '');
}
