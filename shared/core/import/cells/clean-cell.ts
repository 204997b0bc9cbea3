// U+200E, U+200F, U+061C and the embedding and isolate marks: invisible, and left behind by right-to-left exports
const bidiMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const zeros = [0x0660, 0x06f0, 0xff10] as const;

/** True when every character is ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** A cell without the white space around it and without direction marks; otherwise as written. */
export function cleanCell(text: string): string {
  if (text === '') return text;
  return isAscii(text) ? text.trim() : text.replace(bidiMarks, '').trim();
}

/** Arabic-Indic, Persian and full-width digits as 0–9; everything else as written. */
export function asciiDigits(text: string): string {
  if (isAscii(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const zero = zeros.find((z) => code >= z && code <= z + 9);
    out += zero === undefined ? text.charAt(i) : String(code - zero);
  }
  return out;
}

const formulaStarts = '=+-@|%＝＋－＠｜％';

/**
 * Takes off the apostrophe by which spreadsheets and shops mark text: always before digits and formula marks, never
 * before letters, so that 't Hooft keeps it.
 */
export function withoutTextMark(text: string): string {
  if (text.charCodeAt(0) !== 39 || text.length < 2) return text;
  const next = text.charAt(1);
  const isMark = (next >= '0' && next <= '9') || next === '(' || formulaStarts.includes(next);
  return isMark ? text.slice(1) : text;
}

/**
 * A text of its own. A long cell is a slice of its block of the file in V8, and whoever keeps the slice keeps the block.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** An id as text: `007`, `1E5` and sixteen digits stay as they are; only the text mark is taken off. */
export function readId(cell: string): string {
  const text = cleanCell(cell);
  return text.charCodeAt(0) === 39 && text.length > 1 ? text.slice(1).trimStart() : text;
}
