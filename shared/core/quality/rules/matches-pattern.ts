/** Whether one character fits one of a pattern that is no `*`. */
function fits(character: string | undefined, sign: string | undefined): boolean {
  if (character === undefined) return false;
  if (sign === '?') return true;
  return sign === '#' ? /^\d$/u.test(character) : character === sign;
}

/**
 * Whether a whole text is as a pattern says: `*` is any text, `?` one character, `#` one digit 0–9; everything else is itself, capitals or
 * not. Not a regular expression: those can take for ever, and few who look after data write them.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  // by code points, as `?` is one character and not half of one
  const given = Array.from(text.toLowerCase());
  const signs = Array.from(pattern.toLowerCase());
  let at = 0;
  let sign = 0;
  // where the last star was, and how much it has taken: on a mismatch it takes one more
  let star = -1;
  let taken = 0;
  while (at < given.length) {
    if (signs[sign] === '*') {
      star = sign;
      taken = at;
      sign += 1;
    } else if (fits(given[at], signs[sign])) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      sign = star + 1;
    } else return false;
  }
  while (signs[sign] === '*') sign += 1;
  return sign === signs.length;
}
