import { emailEnd, mentionEnd, urlEnd } from './address-end.ts';
import { pointAt, pointBits, widthShift } from './code-point.ts';
import { emojiEnd } from './emoji-end.ts';
import { emoticonEnd } from './emoticon-end.ts';
import { classOfPoint, letterClass } from './letter-class.ts';
import { markupEnd } from './markup-end.ts';
import { addPieces } from './hashtag-pieces.ts';
import { addWord } from './add-word.ts';
import { capitalFlags } from './capital-flags.ts';
import { tokenFlags, tokenKinds } from './token.ts';
import type { TokenWriter } from './token-writer.ts';

const kind = (name: (typeof tokenKinds)[number]) => tokenKinds.indexOf(name);
const [punctuation, emoji, emoticon] = [kind('punctuation'), kind('emoji'), kind('emoticon')];
const [url, mention, email, markup] = [kind('url'), kind('mention'), kind('email'), kind('markup')];
const sign = (text: string) => text.codePointAt(0) ?? 0;
const [hash, at, fullStop, lineFeed, carriageReturn] = [
  sign('#'),
  sign('@'),
  sign('.'),
  sign('\n'),
  sign('\r'),
];
const sentenceMarks = new Set(Array.from('.!?…؟。！？۔', sign));

// h, f and w begin addresses of pages
const mayBeginAddress = new Uint8Array(0x100);
for (const letter of 'hfwHFW') mayBeginAddress[sign(letter)] = 1;

/** Letters, digits and all that is not ASCII: nothing made of signs begins with them. */
const isPlain = (byte: number) => byte >= 0x80 || plain[byte] === 1;
const plain = Uint8Array.from({ length: 0x80 }, (_, byte) =>
  Number(/[a-z0-9]/iu.test(String.fromCharCode(byte))),
);

/** What stands between two places with white space (ASCII) around it, and what is met in it. */
type Chunk = { from: number; end: number; at: number };

function findChunk(bytes: Uint8Array, from: number, end: number, chunk: Chunk): void {
  chunk.from = from;
  chunk.at = -1;
  let next = from;
  for (; next < end; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte <= 0x20) break;
    if (byte === at && next > from) chunk.at = next;
  }
  chunk.end = next;
}

/** Faces, markup and mentions, which begin with a sign. `from` when none begins here. */
function addSigns(bytes: Uint8Array, from: number, chunk: Chunk, end: number, writer: TokenWriter): number {
  const glued = from > chunk.from ? tokenFlags.glued : 0;
  const face = emoticonEnd(bytes, from, chunk.from, chunk.end);
  if (face > from) {
    writer.add(bytes, from, face, emoticon, glued | capitalFlags(bytes, from, face));
    return face;
  }
  const tag = markupEnd(bytes, from, end);
  const to = tag === from && bytes[from] === at ? mentionEnd(bytes, from, chunk.end) : tag;
  if (to > from) writer.add(bytes, from, to, tag > from ? markup : mention, glued);
  return to;
}

/** What is made of signs that would part words: addresses, faces, markup. `from` when nothing of the kind begins here. */
function addWhole(bytes: Uint8Array, from: number, chunk: Chunk, end: number, writer: TokenWriter): number {
  const glued = from > chunk.from ? tokenFlags.glued : 0;
  const first = bytes[from] ?? 0;
  const mail = glued === 0 && chunk.at > 0 ? emailEnd(bytes, from, chunk.at, chunk.end) : from;
  const to = mail === from && mayBeginAddress[first] === 1 ? urlEnd(bytes, from, chunk.end) : mail;
  if (to > from) {
    writer.add(bytes, from, to, mail > from ? email : url, glued);
    return to;
  }
  return isPlain(first) ? from : addSigns(bytes, from, chunk, end, writer);
}

/** Marks of one kind that follow each other are one token: `!!!`. */
function addMarks(bytes: Uint8Array, from: number, chunk: Chunk, flags: number, writer: TokenWriter): number {
  const { end } = chunk;
  const packed = pointAt(bytes, from, end);
  const width = packed >>> widthShift;
  let to = from + width;
  while (to < end && pointAt(bytes, to, end) === packed) to += width;
  writer.add(bytes, from, to, punctuation, flags);
  const next = to < end ? classOfPoint(pointAt(bytes, to, end) & pointBits) : letterClass.space;
  // `a 5.2 cm` and `nice.But`: whatever follows at once is no new sentence; `e.g.` ends none either
  const endsOne =
    sentenceMarks.has(packed & pointBits) && next !== letterClass.letter && next !== letterClass.digit;
  const isShortened = from - 2 >= chunk.from && bytes[from - 2] === fullStop;
  if (endsOne && !isShortened) writer.endSentence();
  return to;
}

/** The token that begins at a place, by the class of its first letter. */
function addNext(bytes: Uint8Array, from: number, chunk: Chunk, end: number, writer: TokenWriter): number {
  const whole = addWhole(bytes, from, chunk, end, writer);
  if (whole > from) return whole;
  const packed = pointAt(bytes, from, end);
  const glued = from > chunk.from ? tokenFlags.glued : 0;
  switch (classOfPoint(packed & pointBits)) {
    case letterClass.letter:
    case letterClass.arabic:
    case letterClass.digit:
    case letterClass.mark:
      return addWord(bytes, from, end, glued, writer);
    case letterClass.ideograph: {
      const to = from + (packed >>> widthShift);
      writer.add(bytes, from, to, kind('word'), glued);
      return to;
    }
    case letterClass.pictograph:
    case letterClass.regional:
    case letterClass.modifier: {
      const to = emojiEnd(bytes, from, end);
      writer.add(bytes, from, to, emoji, glued);
      return to;
    }
    default:
      return (packed & pointBits) === hash
        ? addPieces(bytes, from, chunk.end, glued, writer)
        : addMarks(bytes, from, chunk, glued, writer);
  }
}

/**
 * Finds the tokens of one text: words, numbers, marks, emoji, faces, addresses and markup, and where sentences end.
 * @param bytes UTF-8; the text lies from `from` to `end`
 */
export function scanText(bytes: Uint8Array, from: number, end: number, writer: TokenWriter): void {
  // a byte is a token at the most
  writer.begin(end - from);
  const chunk: Chunk = { from: 0, end: 0, at: -1 };
  let next = from;
  while (next < end) {
    const packed = pointAt(bytes, next, end);
    const point = packed & pointBits;
    if (classOfPoint(point) === letterClass.space) {
      if (point === lineFeed || point === carriageReturn) writer.endSentence();
      next += packed >>> widthShift;
      continue;
    }
    findChunk(bytes, next, end, chunk);
    while (next < chunk.end && classOfPoint(pointAt(bytes, next, end) & pointBits) !== letterClass.space)
      next = addNext(bytes, next, chunk, end, writer);
  }
  writer.finish();
}
