import { stripVTControlCharacters } from 'node:util';

/** Enough to know what happened; all of it was printed before. */
const LINES = 4;
const WIDTH = 160;

const STACK_FRAME = /^at .*:\d+:\d+\)?$/;
const QUOTED_SOURCE = /^>? *\d* *\|/;
const RULE = /^[─-]+$/;

/** The lines with which an error begins. */
export function firstLines(message) {
  return some(linesOf(message));
}

/** The lines of a program's output that speak of an error, or else its first. */
export function errorLines(output) {
  const lines = linesOf(output);
  const telling = lines.filter(line =>
    /error|✘|uncommitted|\[warn\]|:\d+:\d+/i.test(line),
  );
  return some(telling.length > 0 ? telling : lines);
}

function linesOf(text) {
  return stripVTControlCharacters(text)
    .split('\n')
    .map(line => line.trim())
    .filter(
      line =>
        line &&
        ![STACK_FRAME, QUOTED_SOURCE, RULE].some(noise => noise.test(line)),
    );
}

function some(lines) {
  return lines.slice(0, LINES).map(line => line.slice(0, WIDTH));
}
