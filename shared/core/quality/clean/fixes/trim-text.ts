// what nobody sees and nobody typed: direction marks, zero-width space and joiner of words, soft hyphen, byte order mark
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
// a joiner shapes letters within a word, so it is taken off at the ends only
const ends = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/gu;
const gaps = /[^\S\n]+/gu;

/**
 * A text without what is not seen: white space around it and doubled within, and invisible marks. Line breaks within it stay.
 *
 * @returns null when it is so already; '' when nothing else was in it
 */
export function trimText(value: string): string | null {
  const trimmed = value
    .replace(invisible, '')
    .replace(/\r\n?/gu, '\n')
    .replace(gaps, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(ends, '');
  return trimmed === value ? null : trimmed;
}
