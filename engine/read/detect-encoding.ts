import { makeTextDecoder } from './decode-text.ts';

/** Single-byte encodings of contact lists and shop exports, likelier ones first. */
const candidates = [
  'windows-1252',
  'windows-1256',
  'iso-8859-6',
  'cp850',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1255',
  'cp720',
  'ibm866',
  'macintosh',
] as const;

const scripts: readonly (readonly [name: string, letter: RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
];
const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const usualMarks = new Set('“”„‘’«»–—…€£°½©®™·،؛؟•§²³¼¾ºª¿¡\u00a0\u200e\u200f\u200c\u200d');

function scriptOf(char: string): string | null {
  if (!letter.test(char)) return null;
  return scripts.find(([, pattern]) => pattern.test(char))?.[0] ?? 'other';
}

function scoreLetter(char: string, script: string, before: string, after: string): number {
  const neighbours = [scriptOf(before), scriptOf(after)].filter((s) => s !== null);
  if (neighbours.some((s) => s !== script)) return -2;
  if (upper.test(char) && lower.test(before)) return -2;
  const next = before > '\u007f' ? before : after;
  // accented Latin letters rarely stand in a row; Cyrillic or Arabic read as Latin does nothing else
  if (script === 'latin' && next > '\u007f' && letter.test(next)) return -0.7;
  if (script === 'other') return -1;
  return neighbours.length > 0 ? 1 : 0;
}

/** Marks and symbols: usual ones are no evidence, others between letters speak against. */
function scoreMark(char: string, before: string, after: string): number {
  if (/\p{M}/u.test(char)) return scriptOf(before) === 'arabic' ? 0.3 : -1;
  if (!usualMarks.has(char)) return -1;
  const isWithin = letter.test(before) && letter.test(after);
  return isWithin && char !== '’' && char !== '‘' && char !== '\u200c' ? -1 : 0;
}

function scoreChar(char: string, before: string, after: string): number {
  if ((char >= '\u0080' && char <= '\u009f') || char === '\ufffd' || char >= '\ue000') return -5;
  if (char >= '\u2500' && char <= '\u259f') return -3;
  const script = scriptOf(char);
  return script === null ? scoreMark(char, before, after) : scoreLetter(char, script, before, after);
}

function plausibility(text: string): number {
  const chars = Array.from(text);
  let score = 0;
  chars.forEach((char, i) => {
    if (char > '\u007f') score += scoreChar(char, chars[i - 1] ?? ' ', chars[i + 1] ?? ' ');
  });
  return score;
}

/**
 * The likeliest single-byte encoding of bytes that are not UTF-8, by how its letters stand beside each other.
 * @param parts places of the file with bytes above 127
 */
export function detectSingleByte(parts: readonly Uint8Array[]): string {
  let best: string = candidates[0];
  let bestScore = -Infinity;
  for (const encoding of candidates) {
    let score = 0;
    for (const part of parts) {
      const decoder = makeTextDecoder(encoding);
      score += plausibility(decoder.write(part) + decoder.end());
    }
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** The encoding that a byte-order mark names. */
export function encodingOfMark(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in most texts every second byte is zero. */
export function utf16WithoutMark(head: Uint8Array): string | null {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const half = length / 2;
  // Arabic text has zeros only around its digits, delimiters and line ends
  if (odd > half * 0.1 && even === 0) return 'utf-16le';
  return even > half * 0.1 && odd === 0 ? 'utf-16be' : null;
}
