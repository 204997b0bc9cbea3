import { asciiDigits } from '../cells/clean-cell.ts';
import { emptyLine, isWholeLine, type PackedLine, type ReadFigure } from './packed-line.ts';

const longest = 1 << 14;
const times = '[x×✕*]';
const before = new RegExp(`^(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*${times}\\s*(\\S.*)$`, 'iu');
const after = new RegExp(`^(\\S.*?)\\s*${times}\\s*(\\d{1,6}(?:[.,]\\d{1,3})?)$`, 'iu');
const bracketed = /^(\S.*?)\s*[([](\d{1,6})[)\]]$/u;
/** A price after the name: `@ 4.50`, `= 9.00`, `(4.50 EUR)`; @ is of one piece, the others are of the line. */
const each = /^(\S.*?)\s*@\s*([^@]*\d[^@]*)$/u;
const whole = /^(\S.*?)\s*=\s*([^=]*\d[^=]*)$/u;

/** What a piece says of how many: `2 x name`, `name x 2` or `name (2)`. */
function countOf(text: string): { count: string; name: string } | null {
  const first = before.exec(text);
  if (first !== null) return { count: first[1] ?? '', name: first[2] ?? '' };
  const last = after.exec(text) ?? bracketed.exec(text);
  return last === null ? null : { count: last[2] ?? '', name: last[1] ?? '' };
}

function countedLine(text: string, read: ReadFigure): PackedLine | null {
  const isEach = each.test(text);
  const priced = isEach ? each.exec(text) : whole.exec(text);
  const counted = countOf(priced?.[1] ?? text);
  if (counted === null || !/\p{L}/u.test(counted.name)) return null;
  const price = priced === null ? undefined : read(priced[2] ?? '');
  const figures = isEach ? { unitPrice: price } : { amount: price };
  const line = { ...emptyLine, product: counted.name.trim(), quantity: read(counted.count), ...figures };
  return isWholeLine(line) ? line : null;
}

/** All pieces, or none: a piece without a count may be part of a name, and then nothing is sure. */
function countedLines(pieces: readonly string[], read: ReadFigure): PackedLine[] | null {
  const lines: PackedLine[] = [];
  for (const piece of pieces) {
    const text = piece.trim();
    if (text === '') continue;
    const found = countedLine(text, read);
    if (found === null) return null;
    lines.push(found);
  }
  return lines.length === 0 ? null : lines;
}

/**
 * Reads lines written for people: `2 x Coffee; 1 x Tea`, `Coffee x 2, Tea x 1`, `Coffee (2)`, with `@ 4.50` for a piece or
 * `= 9.00` for the line. Semicolons, bars and line breaks part lines; commas do where nothing else does. Null when a piece
 * says no count.
 */
export function readCountedLines(cell: string, read: ReadFigure): PackedLine[] | null {
  if (cell.length > longest) return null;
  const text = asciiDigits(cell).trim();
  if (!/\d/u.test(text) || !/\p{L}/u.test(text)) return null;
  const strong = text.split(/[;؛|\n]/u);
  const byStrong = countedLines(strong, read);
  if (strong.length > 1) return byStrong;
  return countedLines(text.split(/[,،]\s+/u), read) ?? byStrong;
}
