// small words within a name, in languages that write them small; never the first word
const particles = new Set([
  'af', 'av', 'bin', 'bint', 'da', 'das', 'de', 'del', 'den', 'der', 'des', 'di', 'do', 'dos', 'du', 'e', 'ibn', 'of', 'ten', 'ter',
  'und', 'van', 'vom', 'von', 'y', 'zu', 'zum', 'zur',
]); // prettier-ignore
const romanNumber = /^(?:ii|iii|iv|vi|vii|viii)$/u;
const hasCapitalised = /\p{Lu}\p{Ll}/u;
const cased = /[\p{Lu}\p{Ll}]/u;
// letters whose other case depends on the language, or is several letters
const uncertain = /[İıŉǰẞﬀ-ﬆ]/u;
/** The beginning of a word, or what begins anew after a mark within it: Jean-Luc, J.R., O'Brien, D’Arcy. */
const beginnings = /(^|[-.–/&(]|(?<=^[OoDdLl])['’])(\p{Ll})/gu;

function word(text: string, isFirst: boolean, isLast: boolean): string {
  if (!isFirst && particles.has(text)) return text;
  if (isLast && !isFirst && romanNumber.test(text)) return text.toUpperCase();
  // 't Hooft, 's-Hertogenbosch
  if (/^['’][a-z](?:$|-)/u.test(text)) return text.replace(/-(\p{Ll})/u, (found) => found.toUpperCase());
  return text
    .replace(beginnings, (_, mark: string, letter: string) => mark + letter.toUpperCase())
    .replace(/^Mc(\p{Ll})(?=\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/**
 * A name that was typed in capitals, or in small letters, as names are written: 'VAN DER BERG' → 'Van der Berg', "o'brien" →
 * "O'Brien", 'mcdonald' → 'McDonald'. Anything with a capitalised word in it was written by somebody who knew, and stays;
 * so do letters without case, as Arabic ones.
 *
 * @returns null when it stays as it is
 */
export function titleCase(value: string): string | null {
  if (!cased.test(value) || hasCapitalised.test(value) || uncertain.test(value)) return null;
  const lower = value.toLowerCase();
  // what folds to another number of letters would not come back
  if (lower.length !== value.length) return null;
  const words = lower.split(/(\s+)/u);
  const titled = words
    .map((text, at) => (at % 2 === 1 || text === '' ? text : word(text, at === 0, at === words.length - 1)))
    .join('');
  return titled === value ? null : titled;
}
