import { ResultHighlight } from '@backstage/plugin-search-common';

/** The words of a result that answer the search, as the search engine marked them in any of its fields. */
export function markedWords(highlight: ResultHighlight | undefined): string[] {
  if (!highlight) {
    return [];
  }
  const { preTag, postTag, fields } = highlight;
  const marked = Object.values(fields).flatMap(field =>
    field
      .split(preTag)
      .slice(1)
      .map(part => part.split(postTag, 1)[0] ?? ''),
  );
  return [...new Set(marked.map(word => word.trim()).filter(Boolean))];
}
