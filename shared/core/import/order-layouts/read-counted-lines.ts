import { asciiDigits } from '../clean-cell.ts';
import { emptyLine, isWholeLine, type PackedLine, type ReadFigure } from './packed-line.ts';

const longest = 1 << 14;
const times = '[x×✕*]';
const before = new RegExp(`^(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*${times}\\s*(\\S.*)$`, 'iu');
const after = new RegExp(`^(\\S.*?)\\s*${times}\\s*(\\d{1,6}(?:[.,]\\d{1,3})?)$`, 'iu');
const bracketed = /^(\S.*?)\s*[([](\d{1,6})[)\]]$/u;
/** A price after the name: `@ 4.50`, `= 9.00`, `(4.50 EUR)`; @ is of one piece, the others are of the line. */
const each = /^(\S.*?)\s*@\s*([^@]*\d[^@]*)$/u;
const whole = /^(\S.*?)\s*=\s*([^=]*\d[^=]*)$/u;

type Counted = Readonly<{ line: PackedLine; isByBracket: boolean }>;

function countedLine(text: string, read: ReadFigure): Counted | null {
  const priced = each.exec(text) ?? whole.exec(text);
  const isEach = each.test(text);
  const body = priced === null ? text : (priced[1] ?? '');
  const price = priced === null ? undefined : read(priced[2] ?? '');
  const first = before.exec(body);
  const last = first === null ? after.exec(body) : null;
  const inBrackets = first === null && last === null ? bracketed.exec(body) : null;
  const count = first?.[1] ?? last?.[2] ?? inBrackets?.[2];
  const name = (first?.[2] ?? last?.[1] ?? inBrackets?.[1] ?? '').trim();
  if (count === undefined || !/\p{L}/u.test(name)) return null;
  const figures = isEach ? { unitPrice: price } : { amount: price };
  const line = { ...emptyLine, product: name, quantity: read(count), ...figures };
  return isWholeLine(line) ? { line, isByBracket: inBrackets !== null } : null;
}

/** All pieces, or none: a piece without a count may be part of a name, and then nothing is sure. */
function countedLines(pieces: readonly string[], read: ReadFigure): PackedLine[] | null {
  const lines: PackedLine[] = [];
  for (const piece of pieces) {
    const text = piece.trim();
    if (text === '') continue;
    const found = countedLine(text, read);
    if (found === null) return null;
    lines.push(found.line);
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
