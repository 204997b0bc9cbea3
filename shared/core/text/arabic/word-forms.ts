const articles = [
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'وبال',
  'لل',
  'ولل',
  'هال',
  'عال',
  'بهال',
  'وهال',
  'لهال',
  'و',
];
const particles = ['', 'يا', 'وب', 'ول', 'ف', 'ب', 'ل', 'ك'];
// number, gender and case, then the pronouns, alone and after a feminine or a plural ending
const nounEndings = `
ه ي ا ك ت ين ون ات ان وا و ها هم هن كم كن كو نا ني يه تي ته تك تها تهم تكم تنا تو اتهم اتكم اتها اته
`;
const pastEndings = `
ت تو توا وا ني تني وني ونا تونا توني تلي ولي ولنا ناه ناها ته تها تهم تكم وه وها وهم لي لنا نا تنا تم تي
`;
const presentEndings = `${pastEndings} و ون ين ي ه ها هم هن كم كن ك كو ونه ونها وك`;

const endings = (list: string): ReadonlySet<string> => new Set(['', ...list.trim().split(/\s+/u)]);
const nounSuffixes = endings(nounEndings);
const pastSuffixes = endings(pastEndings);
const presentSuffixes = endings(presentEndings);

// least letters of a base behind each prefix: one letter before a short word is more often a letter of the word
const nounPrefixes: ReadonlyMap<string, number> = new Map([
  ...articles.map((prefix) => [prefix, 2] as const),
  ...particles.map((prefix) => [prefix, prefix.length === 1 ? 4 : 3] as const),
]);
const persons = ['ي', 'ت', 'ن', 'ا'];
const tenses = ['', 'ب', 'ه', 'ح', 'س', 'عم', 'ل', 'ك', 'ت'];
const verbPrefixes: ReadonlySet<string> = new Set(
  ['', 'و', 'ف'].flatMap((and) => [
    ...tenses.flatMap((tense) => persons.map((person) => `${and}${tense}${person}`)),
    ...['ب', 'ه', 'ح', 'س', 'ل'].map((tense) => `${and}${tense}`),
  ]),
);
const longestPrefix = 4;
const longestSuffix = 4;

function nounBehind<Found>(
  prefix: string,
  base: string,
  suffix: string,
  nouns: ReadonlyMap<string, Found>,
): Found | undefined {
  const least = nounPrefixes.get(prefix);
  if (least === undefined || !nounSuffixes.has(suffix)) return undefined;
  if (base.length < (suffix === '' ? least : Math.max(least, 3))) return undefined;
  // ta marbuta is a t before a pronoun and goes before the plural: خدمتهم, مشكلات
  return nouns.get(base) ?? (suffix === '' ? undefined : nouns.get(`${base}ه`));
}

function verbBehind<Found>(
  prefix: string,
  base: string,
  suffix: string,
  verbs: ReadonlyMap<string, Found>,
): Found | undefined {
  if (base.length < 3) return undefined;
  const fits =
    prefix === '' || prefix === 'و' || prefix === 'ف'
      ? suffix !== '' && pastSuffixes.has(suffix)
      : verbPrefixes.has(prefix) && presentSuffixes.has(suffix);
  return fits ? verbs.get(base) : undefined;
}

/**
 * What lists say of the nearest form behind a written Arabic word: the word without conjunction, preposition, article,
 * particle and person of a verb, and without the endings of gender, number and pronoun. Every form is a guess, and counts
 * only where it is in a list; the one with fewest letters taken off wins, then a noun before a verb.
 *
 * @param word one word as `normaliseArabic` gives it; the word itself is not asked for
 * @param nouns what is known of nouns, adjectives and whole forms
 * @param verbs what is known of stems of verbs, found behind verbal affixes only
 */
export function nearestForm<Found>(
  word: string,
  nouns: ReadonlyMap<string, Found>,
  verbs: ReadonlyMap<string, Found>,
): Found | undefined {
  for (let off = 1; off <= Math.min(longestPrefix + longestSuffix, word.length - 2); off += 1) {
    for (let before = Math.max(0, off - longestSuffix); before <= Math.min(off, longestPrefix); before += 1) {
      const prefix = word.slice(0, before);
      const base = word.slice(before, word.length - off + before);
      const suffix = word.slice(word.length - off + before);
      const found = nounBehind(prefix, base, suffix, nouns) ?? verbBehind(prefix, base, suffix, verbs);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
