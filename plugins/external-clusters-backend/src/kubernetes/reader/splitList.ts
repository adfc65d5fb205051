import { ListFinder, ListWanted } from './ListFinder';

/** An object in JSON of which one list is taken apart. */
export interface SplitList {
  /** The object with the list emptied. */
  rest: unknown;
  /** Parses one element after the other, each when it is asked for. Throws SyntaxError for one that is no JSON. */
  elements: Iterable<unknown>;
}

/**
 * Parses a JSON object, but for the elements of the list that is its member of one of these names. Each of those is
 * parsed by itself, so that an answer of megabytes never becomes objects as a whole: those of one element are garbage
 * before the next ones are made. What has no such list is parsed as it is.
 *
 * Throws SyntaxError for what is no JSON, and `NOT_KUBERNETES` for a list with more elements than `most`.
 */
export function splitList(text: string, wanted: ListWanted): SplitList {
  const found = new ListFinder(text, wanted).find();
  if (!found) return { rest: JSON.parse(text), elements: [] };
  const { start, end, commas } = found;
  const rest = JSON.parse(`${text.slice(0, start)}${text.slice(end)}`);
  const isEmpty = commas.length === 0 && text.slice(start, end).trim() === '';
  if (isEmpty) return { rest, elements: [] };
  return { rest, elements: parseBetween(text, [start - 1, ...commas, end]) };
}

function* parseBetween(text: string, borders: number[]): Iterable<unknown> {
  for (let index = 1; index < borders.length; index += 1) {
    yield JSON.parse(text.slice((borders[index - 1] ?? 0) + 1, borders[index]));
  }
}
