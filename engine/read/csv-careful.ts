import type { Damage } from '../../shared/core/import/normalise.ts';
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
  const at = text.indexOf('\n', from);
  if (at >= 0 && at < to) return true;
  const other = text.indexOf('\r', from);
  return other >= 0 && other < to;
}

/** A quoted field from its opening quote; 'open' when no quote closes it within the text or the allowed span. */
function quotedField(reading: Reading, start: number): Field | 'open' {
  const { text, span } = reading;
  let isBroken = false;
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0 || at - start > span) return 'open';
    if (text.charCodeAt(at + 1) === quote) {
      at += 1;
      continue;
    }
    const end = closesAt(reading, at + 1);
    if (end >= 0) return { end: at, isBroken, spansLines: hasLineEnd(text, start, at) };
    isBroken = true;
    if (reading.takesLiterally && hasLineEnd(text, start, at)) return { end: at, isBroken, spansLines: true };
  }
}

function bareEnd({ text, delimiter }: Reading, start: number): number {
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === delimiter || code === lf || code === cr) return i;
  }
  return text.length;
}

/** One record; null when its end is not in the text yet. */
function findRecord(reading: Reading, start: number): Found | null {
  const { text, isLast, delimiter } = reading;
  const cells: string[] = [];
  let isSuspicious = false;
  let spansLines = false;
  let at = start;
  for (;;) {
    const field = text.charCodeAt(at) === quote ? quotedField(reading, at) : null;
    if (field === 'open' && !isLast && text.length - at <= reading.span) return null;
    const isLiteral =
      field === null || field === 'open' || (field.isBroken && field.spansLines && reading.takesLiterally);
    if (isLiteral) {
      const end = bareEnd(reading, at);
      cells.push(text.slice(at, end));
      at = end;
      isSuspicious ||= field !== null;
    } else {
      const body = text.slice(at + 1, field.end);
      cells.push(body.includes('"') ? body.replaceAll('""', '"') : body);
      spansLines ||= field.spansLines;
      isSuspicious ||= field.isBroken;
      at = closesAt(reading, field.end + 1);
    }
    if (at >= text.length) return isLast ? { cells, end: text.length, isSuspicious, spansLines } : null;
    const code = text.charCodeAt(at);
    if (code === delimiter) {
      at += 1;
      continue;
    }
    if (code === lf) return { cells, end: at + 1, isSuspicious, spansLines };
    if (at + 1 >= text.length && !isLast) return null;
    const end = text.charCodeAt(at + 1) === lf ? at + 2 : at + 1;
    return { cells, end, isSuspicious, spansLines };
  }
}

/**
 * Of the two readings of a damaged record (its quote opens a cell of many lines, or is a plain character) the one
 * that gives the right number of cells; where neither does, the one that harms a single line.
 */
function settle(reading: Reading, start: number, width: number | null, literal: Found): Found {
  if (literal.cells.length === width) return literal;
  const lenient = findRecord({ ...reading, takesLiterally: false }, start);
  return lenient && lenient.cells.length === width ? lenient : literal;
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
    const span = isSpent ? 4096 : limits.recordCharacters;
    const reading: Reading = { text, isLast, delimiter, span, takesLiterally: true };
    let found = findRecord(reading, at);
    if (!found) break;
    if (found.isSuspicious) {
      state.wasted += Math.min(span, text.length - at);
      found = settle(reading, at, state.width, found);
    } else if (found.spansLines && state.width !== null && found.cells.length !== state.width) {
      const line = singleLine(reading, at);
      if (line && line.cells.length === state.width) found = line;
    }
    const { cells, end, isSuspicious } = found;
    at = end;
    if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
    state.width ??= cells.length;
    rows.push({ cells, damage: isSuspicious ? 'quote-unclosed' : null });
  }
  state.wasted += text.length - at;
  state.consumed += at;
  return { rows, consumed: at };
}
