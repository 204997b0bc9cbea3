import type { Damage } from '../../shared/core/import/normalise/normalise.ts';
import { limits } from './limits.ts';

/** A record and what is wrong with it. */
export type CarefulRow = Readonly<{ cells: string[]; damage: Damage | null }>;

/** Carried from block to block of one file. */
export type CarefulState = {
  readonly delimiter: string;
  /** Cells that a row should have: those of the first; null before it. */
  width: number | null;
  /** Characters looked at in vain. Hostile files would make that quadratic, so it is paid from a budget. */
  wasted: number;
  consumed: number;
};

const quote = 34;
const lf = 10;
const cr = 13;

type Field = Readonly<{ end: number; isBroken: boolean; spansLines: boolean }>;
type Found = Readonly<{ cells: string[]; end: number; isSuspicious: boolean; spansLines: boolean }>;
type Reading = Readonly<{
  text: string;
  isLast: boolean;
  delimiter: number;
  span: number;
  takesLiterally: boolean;
}>;

/** After a quote: the position where the field ends if only blanks follow it up to a delimiter or a line end, else -1. */
function closesAt(reading: Reading, at: number): number {
  const { text, delimiter } = reading;
  let i = at;
  while (i < text.length && text.charCodeAt(i) === 32 && delimiter !== 32) i += 1;
  if (i >= text.length) return i;
  const code = text.charCodeAt(i);
  return code === delimiter || code === lf || code === cr ? i : -1;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === lf || code === cr) return true;
  }
  return false;
}

/** A quoted field from its opening quote; 'open' when no quote closes it within the text or the allowed span. */
function quotedField(reading: Reading, start: number): Field | 'open' {
  const { text, span } = reading;
  let isBroken = false;
  let spansLines = false;
  let at = start;
  for (;;) {
    const before = at;
    at = text.indexOf('"', before + 1);
    if (at < 0 || at - start > span) return 'open';
    spansLines ||= hasLineEnd(text, before, at);
    if (text.charCodeAt(at + 1) === quote) {
      at += 1;
      continue;
    }
    if (closesAt(reading, at + 1) >= 0) return { end: at, isBroken, spansLines };
    isBroken = true;
    if (reading.takesLiterally && spansLines) return { end: at, isBroken, spansLines };
  }
}

function bareEnd({ text, delimiter }: Reading, start: number): number {
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === delimiter || code === lf || code === cr) return i;
  }
  return text.length;
}

type Piece = Readonly<{ cell: string; next: number; isSuspicious: boolean; spansLines: boolean }>;

function barePiece(reading: Reading, at: number, isSuspicious: boolean): Piece {
  const next = bareEnd(reading, at);
  return { cell: reading.text.slice(at, next), next, isSuspicious, spansLines: false };
}

/** One cell and where its mark stands; null when its end is not in the text yet. */
function findPiece(reading: Reading, at: number): Piece | null {
  const { text, isLast, span, takesLiterally } = reading;
  if (text.charCodeAt(at) !== quote) return barePiece(reading, at, false);
  const field = quotedField(reading, at);
  if (field === 'open') return !isLast && text.length - at <= span ? null : barePiece(reading, at, true);
  if (takesLiterally && field.isBroken && field.spansLines) return barePiece(reading, at, true);
  const body = text.slice(at + 1, field.end);
  return {
    cell: body.includes('"') ? body.replaceAll('""', '"') : body,
    next: closesAt(reading, field.end + 1),
    isSuspicious: field.isBroken,
    spansLines: field.spansLines,
  };
}

/** Where the next record begins after the line end at `at`; null when that may be cut in two. */
function afterLineEnd({ text, isLast }: Reading, at: number): number | null {
  if (text.charCodeAt(at) === lf) return at + 1;
  if (at + 1 >= text.length && !isLast) return null;
  return text.charCodeAt(at + 1) === lf ? at + 2 : at + 1;
}

/** One record; null when its end is not in the text yet. */
function findRecord(reading: Reading, start: number): Found | null {
  const { text, isLast, delimiter } = reading;
  const cells: string[] = [];
  let isSuspicious = false;
  let spansLines = false;
  let at = start;
  for (;;) {
    const piece = findPiece(reading, at);
    if (!piece) return null;
    cells.push(piece.cell);
    isSuspicious ||= piece.isSuspicious;
    spansLines ||= piece.spansLines;
    at = piece.next;
    if (at < text.length && text.charCodeAt(at) === delimiter) {
      at += 1;
      continue;
    }
    const end = at >= text.length ? (isLast ? text.length : null) : afterLineEnd(reading, at);
    return end === null ? null : { cells, end, isSuspicious, spansLines };
  }
}

/**
 * Of the two readings of a damaged record (its quote opens a cell of many lines, or is a plain character) the one
 * that gives the right number of cells; where neither does, the one that harms a single line.
 */
function settle(reading: Reading, start: number, width: number | null, literal: Found): Found {
  if (literal.cells.length === width) return literal;
  const lenient = findRecord({ ...reading, takesLiterally: false }, start);
  return lenient?.cells.length === width ? lenient : literal;
}

function singleLine(reading: Reading, start: number): Found | null {
  const ends = bareEnd({ ...reading, delimiter: -1 }, start);
  if (ends >= reading.text.length && !reading.isLast) return null;
  const line = reading.text.slice(start, ends);
  const cells = line.split(String.fromCharCode(reading.delimiter));
  const isPair = reading.text.charCodeAt(ends) === cr && reading.text.charCodeAt(ends + 1) === lf;
  return {
    cells,
    end: Math.min(reading.text.length, ends + (isPair ? 2 : 1)),
    isSuspicious: true,
    spansLines: false,
  };
}

/** The reading of a record that harms its neighbours least. */
function chosen(reading: Reading, start: number, state: CarefulState, found: Found): Found {
  if (found.isSuspicious) {
    state.wasted += Math.min(reading.span, reading.text.length - start);
    return reading.span < limits.recordCharacters ? found : settle(reading, start, state.width, found);
  }
  if (!found.spansLines || state.width === null || found.cells.length === state.width) return found;
  const line = singleLine(reading, start);
  return line?.cells.length === state.width ? line : found;
}

/**
 * Reads records one by one, any mixture of line ends, and lets no quote swallow the rows after it. Slower than the
 * plain parser and used only for the blocks which that one finds damaged.
 * @returns rows, and how many characters of `text` they are; the rest waits for the next block
 */
export function readCarefully(
  text: string,
  isLast: boolean,
  state: CarefulState,
): { rows: CarefulRow[]; consumed: number } {
  const rows: CarefulRow[] = [];
  const delimiter = state.delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    const isSpent = state.wasted > 32 * limits.recordCharacters + 4 * (state.consumed + at);
    const span = isSpent ? limits.spentCharacters : limits.recordCharacters;
    const reading: Reading = { text, isLast, delimiter, span, takesLiterally: true };
    const first = findRecord(reading, at);
    if (!first) break;
    const { cells, end, isSuspicious } = chosen(reading, at, state, first);
    at = end;
    if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
    state.width ??= cells.length;
    rows.push({ cells, damage: isSuspicious ? 'quote-unclosed' : null });
  }
  state.wasted += text.length - at;
  state.consumed += at;
  return { rows, consumed: at };
}
