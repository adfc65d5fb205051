import { plainText } from '../../kubernetes';

const LONGEST = 300;

/** A cloud's own words as plain text of at most 300 characters; undefined when nothing is left. */
export function toPlainText(text: string | undefined): string | undefined {
  return plainText(text ?? '', LONGEST) || undefined;
}
