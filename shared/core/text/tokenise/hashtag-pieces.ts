import { addWord } from './add-word.ts';
import { pointAt, pointBits, widthShift } from './code-point.ts';
import { classOfPoint, letterClass } from './letter-class.ts';
import { tokenFlags, tokenKinds } from './token.ts';
import type { TokenWriter } from './token-writer.ts';

const mark = tokenKinds.indexOf('punctuation');
const underscore = 0x5f;
const isLower = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;
const isWordClass = (found: number) =>
  found === letterClass.letter || found === letterClass.arabic || found === letterClass.digit || found === letterClass.mark; // prettier-ignore

/** The end of a piece of camel case: before a capital that follows a small letter, or that begins a word after capitals (`USAToday`). */
function pieceEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    const [before, here, after] = [
      bytes[at - 1] ?? 0,
      bytes[at] ?? 0,
      at + 1 < end ? (bytes[at + 1] ?? 0) : 0,
    ];
    if (isCapital(here) && (isLower(before) || (isCapital(before) && isLower(after)))) return at;
  }
  return end;
}

/**
 * Adds a hashtag: its sign, then each of its words (`#BestDayEver`, `#شكرا_لكم`), all with the flag `hashtag`. A sign before anything else is a
 * mark like others.
 */
export function addPieces(
  bytes: Uint8Array,
  from: number,
  chunkEnd: number,
  glued: number,
  writer: TokenWriter,
): number {
  const classAt = (at: number) =>
    at < chunkEnd ? classOfPoint(pointAt(bytes, at, chunkEnd) & pointBits) : letterClass.space;
  let at = from + 1;
  if (!isWordClass(classAt(at)) && bytes[at] !== underscore) {
    writer.add(bytes, from, at, mark, glued);
    return at;
  }
  writer.add(bytes, from, at, mark, glued | tokenFlags.hashtag);
  let end = at;
  while (end < chunkEnd && (bytes[end] === underscore || isWordClass(classAt(end))))
    end += pointAt(bytes, end, chunkEnd) >>> widthShift;
  const flags = tokenFlags.glued | tokenFlags.hashtag;
  while (at < end) {
    if (bytes[at] === underscore) {
      writer.add(bytes, at, at + 1, mark, flags);
      at += 1;
    } else at = addWord(bytes, at, pieceEnd(bytes, at, end), flags, writer);
  }
  return end;
}
