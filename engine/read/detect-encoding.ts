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
  'cp864',
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
const usualLatin = new Set('éèêëàâçùûîïôüöäßñáíóúãõåæøœ');
const usualMarks = new Set('“”„‘’«»–—…€£°½©®™·،؛؟•§²³¼¾ºª¿¡\u00a0\u200e\u200f\u200c\u200d');

function scriptOf(char: string): string | null {
  if (!letter.test(char)) return null;
  return scripts.find(([, pattern]) => pattern.test(char))?.[0] ?? 'other';
}

/** Whether capitals stand where no word has them: MünchEn, and MÅller, where a capital is followed by a small letter. */
function capitalScore(char: string, before: string, after: string): number {
  if (!upper.test(char)) return 0;
  if (lower.test(before)) return -2;
  return upper.test(before) && lower.test(after) ? -0.7 : 0;
}

/** Accented Latin letters rarely stand in a row, but for ß; Cyrillic or Arabic read as Latin does nothing else. */
function isRowOfAccents(char: string, before: string, after: string): boolean {
  const next = before > '\u007f' ? before : after;
  return char !== 'ß' && next !== 'ß' && next > '\u007f' && letter.test(next);
}

function scoreLetter(char: string, script: string, before: string, after: string): number {
  const neighbours = [scriptOf(before), scriptOf(after)].filter((s) => s !== null);
  if (neighbours.some((s) => s !== script)) return -2;
  const capital = capitalScore(char, before, after);
  if (capital < 0) return capital;
  if (script === 'latin' && isRowOfAccents(char, before, after)) return -0.7;
  if (script === 'other') return -1;
  if (neighbours.length === 0) return 0;
  return script === 'latin' && usualLatin.has(char) ? 1.2 : 1;
}

// how often letters stand in Arabic texts, per thousand; right letters are told from shifted ones by it
const frequencies =
  'ا130 ل120 ي70 م65 و60 ن55 ر50 ت45 ة35 ب35 ه30 ع30 د30 س25 ف25 ك22 ق22 أ25 ح18 ج15 ش11 ص10 ى10 خ9 ط9 ذ9 إ8 ض7 ز7 ث6 ء5 غ4 ئ4 ظ2 ؤ1 آ1';
const surprise = new Map(
  frequencies.split(' ').map((entry) => [entry.charAt(0), Math.log2(Number(entry.slice(1)) / 25) / 4]),
);
const final = new Set('ةى');

/** How Arabic letters stand in words: common ones, the article, and letters that only end a word. */
function scoreArabic(char: string, before: string, after: string): number {
  if (final.has(char) && scriptOf(after) === 'arabic') return -1.5;
  const article = char === 'ل' && before === 'ا' ? 0.3 : 0;
  return article + (surprise.get(char) ?? 0);
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
  if (script === null) return scoreMark(char, before, after);
  const bonus = script === 'arabic' ? scoreArabic(char, before, after) : 0;
  return scoreLetter(char, script, before, after) + bonus;
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
  // code page 864 has most letters where ISO-8859-6 has them: it shows by bytes that the other one has not
  return best === 'cp864' && isWhole(parts, 'iso-8859-6') ? 'iso-8859-6' : best;
}

function isWhole(parts: readonly Uint8Array[], encoding: string): boolean {
  return parts.every((part) => {
    const decoder = makeTextDecoder(encoding);
    return !/[\ufffd\u0080-\u009f]/u.test(decoder.write(part) + decoder.end());
  });
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
  // Arabic text has zeros only around its digits, delimiters and line ends; pictures have one now and then on the other side
  if (odd > half * 0.1 && even * 4 < odd) return 'utf-16le';
  return even > half * 0.1 && odd * 4 < even ? 'utf-16be' : null;
}
