import { pointAt, pointBits, widthShift } from './code-point.ts';
import { classOfPoint, letterClass } from './letter-class.ts';

const { mark, pictograph, regional, modifier } = letterClass;
const zeroWidthJoiner = 0x200d;

/**
 * Where an emoji ends that begins at a place: with its skin tone and variation selector, everything joined to it (families, professions), tags
 * of regional flags; two regional indicators are one flag.
 * @see Unicode Technical Standard 51, emoji sequences
 */
export function emojiEnd(bytes: Uint8Array, from: number, end: number): number {
  const first = pointAt(bytes, from, end);
  let at = from + (first >>> widthShift);
  if (classOfPoint(first & pointBits) === regional) {
    const second = pointAt(bytes, at, end);
    return at < end && classOfPoint(second & pointBits) === regional ? at + (second >>> widthShift) : at;
  }
  let isJoined = false;
  while (at < end) {
    const packed = pointAt(bytes, at, end);
    const point = packed & pointBits;
    const next = classOfPoint(point);
    if (next !== mark && next !== modifier && !(isJoined && next === pictograph)) break;
    isJoined = point === zeroWidthJoiner;
    at += packed >>> widthShift;
  }
  return at;
}
