/** A text in which some words are marked. */
export function MarkedText(props: { text: string; words: readonly string[] }) {
  const { text, words } = props;
  if (words.length === 0) {
    return <>{text}</>;
  }
  const anyWord = new RegExp(`(${words.map(escape).join('|')})`, 'gi');
  // What stands in the parentheses of the expression is every second part.
  return (
    <>
      {text
        .split(anyWord)
        .map((part, index) =>
          index % 2 === 1 ? <mark key={`${index} ${part}`}>{part}</mark> : part,
        )}
    </>
  );
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
