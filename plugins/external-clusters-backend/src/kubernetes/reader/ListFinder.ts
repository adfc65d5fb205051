import { notKubernetes } from './notKubernetes';

/** The characters that give a text in JSON its shape. */
const MARK = {
  quote: 0x22,
  comma: 0x2c,
  bracket: 0x5b,
  backslash: 0x5c,
  closingBracket: 0x5d,
  brace: 0x7b,
  closingBrace: 0x7d,
} as const;

/** Which list of an answer is wanted. */
export interface ListWanted {
  /** The names that it may have. */
  names: readonly string[];
  /** Whoever sends more elements means harm. */
  most: number;
}

/** Where a list is in a text. */
export interface ListPlace {
  /** After the opening bracket. */
  start: number;
  /** Of the closing bracket. */
  end: number;
  /** Those between elements. */
  commas: number[];
}

/** Finds a list by the brackets, commas and strings of a text; whether the rest of it is JSON is for others to say. */
export class ListFinder {
  private depth = 0;
  private at = 0;
  /** The last string that was passed outside of the list. */
  private name = '';
  private place: ListPlace | undefined;

  constructor(
    private readonly text: string,
    private readonly wanted: ListWanted,
  ) {}

  /** Undefined where there is no such list, or no end of it; throws `NOT_KUBERNETES` where it is too long. */
  find(): ListPlace | undefined {
    const { text } = this;
    while (this.at < text.length) {
      // By numbers: a text per character would be more garbage than what is read.
      const character = text.charCodeAt(this.at);
      this.at += 1;
      if (this.pass(character, this.at - 1)) return this.place;
    }
    return undefined;
  }

  /** True at the end of the list. */
  private pass(character: number, index: number): boolean {
    switch (character) {
      case MARK.quote:
        this.passString(index);
        return false;
      case MARK.comma:
        if (this.place && this.depth === 2) this.passComma(this.place, index);
        return false;
      case MARK.bracket:
        this.depth += 1;
        this.begin(index + 1);
        return false;
      case MARK.brace:
        this.depth += 1;
        return false;
      case MARK.closingBracket:
      case MARK.closingBrace:
        this.depth -= 1;
        return this.end(index);
      default:
        return false;
    }
  }

  private begin(start: number) {
    if (this.depth !== 2 || !this.wanted.names.includes(this.name)) return;
    this.place ??= { start, end: start, commas: [] };
  }

  private end(index: number): boolean {
    if (!this.place || this.depth !== 1) return false;
    this.place.end = index;
    return true;
  }

  private passComma({ commas }: ListPlace, index: number) {
    commas.push(index);
    if (commas.length >= this.wanted.most) throw notKubernetes(undefined);
  }

  private passString(start: number) {
    let end = this.text.indexOf('"', start + 1);
    while (end !== -1 && this.isEscaped(end)) {
      end = this.text.indexOf('"', end + 1);
    }
    this.at = end === -1 ? this.text.length : end + 1;
    if (!this.place) this.name = this.text.slice(start + 1, end);
  }

  private isEscaped(quote: number): boolean {
    let slashes = 0;
    while (this.text.charCodeAt(quote - 1 - slashes) === MARK.backslash)
      slashes += 1;
    return slashes % 2 === 1;
  }
}
