/** How well a spelling is formed, from 0 to 1: no capitals throughout, none left out, no mark at an end, nothing doubled. */
export function wellFormed(value: string): number {
  let worth = 1;
  const hasCase = /[\p{Lu}\p{Ll}]/u.test(value);
  const isShort = value.replace(/[^\p{L}]/gu, '').length <= 3;
  if (hasCase && !/\p{Ll}/u.test(value) && !isShort) worth *= 0.4;
  if (hasCase && !/\p{Lu}/u.test(value)) worth *= 0.4;
  if (/^[\p{P}\p{Z}]|[,;:!?_\p{Z}-]$|[^.\p{Lu}]\.$/u.test(value)) worth *= 0.5;
  if (/\s{2,}|[\u200e\u200f]/u.test(value)) worth *= 0.5;
  // an accent, or a letter of another kind, within a word is more often a slip than a rule
  if (/[^\x20-\x7e]/u.test(value) && /\p{Script=Latin}/u.test(value)) worth *= 0.9;
  return worth;
}
