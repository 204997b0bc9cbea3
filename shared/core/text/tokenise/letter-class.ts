/** What a code point does to the token it stands in. */
export const letterClass = {
  space: 1,
  /** Of any alphabet but Arabic. */
  letter: 2,
  arabic: 3,
  /** Belongs to what stands before it: accents, tashkeel, joiners, variation selectors. */
  mark: 4,
  digit: 5,
  /** A word of its own: Han, Hiragana, Katakana. */
  ideograph: 6,
  pictograph: 7,
  /** Two make a flag. */
  regional: 8,
  /** A skin tone. */
  modifier: 9,
  /** Inside a word it is part of it. */
  apostrophe: 10,
  punctuation: 11,
} as const;

const {
  space,
  letter,
  arabic,
  mark,
  digit,
  ideograph,
  pictograph,
  regional,
  modifier,
  apostrophe,
  punctuation,
} = letterClass;

// looked at in this order; signs of trade and arrows are drawn as pictures only when asked for, so they are none here
const patterns: readonly (readonly [RegExp, number])[] = [
  [/^['’‘ʼ＇]$/u, apostrophe],
  [/^[\p{White_Space}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]$/u, space],
  [/^\p{Nd}$/u, digit],
  [/^[\u{1f1e6}-\u{1f1ff}]$/u, regional],
  [/^\p{Emoji_Modifier}$/u, modifier],
  [/^[\p{M}\u200c\u200d\u{e0020}-\u{e007f}ـ]$/u, mark],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u, ideograph],
  [/^(?=\p{L})\p{Script=Arabic}$/u, arabic],
  [/^\p{L}$/u, letter],
  [/^(?![©®™‼⁉ℹ↔-↙↩↪])\p{Extended_Pictographic}$/u, pictograph],
];

function findClass(point: number): number {
  const text = String.fromCodePoint(point);
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? punctuation;
}

// control characters part words as white space does
const ascii = Uint8Array.from({ length: 0x80 }, (_, point) =>
  point < 0x20 || point === 0x7f ? space : findClass(point),
);
// filled as code points are met: asking Unicode for all of them takes longer than most texts
const met = new Uint8Array(0x110000);
met.set(ascii);

/** The class of a code point, one of `letterClass`. */
export function classOfPoint(point: number): number {
  const known = met[point] ?? punctuation;
  if (known !== 0) return known;
  const found = findClass(point);
  met[point] = found;
  return found;
}
