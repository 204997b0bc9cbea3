const prefixes = [
  '', 'ال', 'و', 'ف', 'ب', 'ل', 'ك', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'وبال', 'هال', 'عال', 'وب', 'ول', 'يا',
]; // prettier-ignore
// number and gender, then pronouns; a word of three letters is not cut to two
const suffixes = [
  '', 'ه', 'ي', 'ا', 'ك', 'ت', 'ين', 'ون', 'ات', 'ان', 'وا', 'و', 'ها', 'هم', 'هن', 'كم', 'كن', 'كو', 'نا', 'ني', 'يه', 'تي',
  'ته', 'تك', 'تها', 'تهم', 'تكم', 'تنا', 'تو', 'اتهم', 'اتكم', 'اتها', 'اته', 'يه',
]; // prettier-ignore
const verbPrefix = /^[وف]?(?:ب|ه|ح|س|عم|ل|ك|د|ك|ت)?[يتن]|^[وف]?(?:ب|ه|ح|س|ل)ا?/u;
const pastSuffixes = [
  'ت', 'تو', 'توا', 'وا', 'ني', 'تني', 'وني', 'ونا', 'تونا', 'توني', 'تلي', 'ولي', 'ولنا', 'ناه', 'ناها', 'ته', 'تها', 'تهم', 'تكم',
  'وه', 'وها', 'وهم', 'لي', 'لنا', 'نا', 'تنا', 'تم', 'تي',
]; // prettier-ignore
const presentSuffixes = [...pastSuffixes, '', 'و', 'ون', 'ين', 'ي', 'ه', 'ها', 'هم', 'هن', 'كم', 'كن', 'ك', 'كو', 'ونه', 'ونها', 'ونا', 'وك'];

/** A word of a lexicon that may be behind a written word; `verb` where it is the stem of a verb. */
export type WordForm = { readonly base: string; readonly verb: boolean };

function cut(rest: string, endings: readonly string[], least: number): string[] {
  return endings
    .filter((ending) => rest.endsWith(ending) && rest.length - ending.length >= (ending === '' ? least : 3))
    .map((ending) => rest.slice(0, rest.length - ending.length));
}

function nominal(word: string, prefix: string): string[] {
  const least = prefix.endsWith('ال') || prefix === 'و' ? 2 : prefix === '' || prefix.length > 1 ? 3 : 4;
  return cut(word.slice(prefix.length), suffixes, least).flatMap((base) =>
    // ta marbuta is a t before a pronoun and goes before the plural: خدمتهم, مشكلات
    base.length + prefix.length < word.length ? [base, `${base}ه`] : [base],
  );
}

function verbal(word: string): string[] {
  const prefix = verbPrefix.exec(word)?.[0] ?? '';
  const present = prefix === '' ? [] : cut(word.slice(prefix.length), presentSuffixes, 3);
  return [...present, ...cut(word, pastSuffixes, 3)];
}

/**
 * The words of a lexicon that may be behind a written Arabic word, nearest first: without conjunction, preposition,
 * article, particle and person of a verb, and without the endings of gender, number and pronoun. Every one is a guess,
 * of use only where it is then found in a list.
 * @param word one word as `normaliseArabic` gives it; the word itself is not among the forms
 */
export function formsBehind(word: string): readonly WordForm[] {
  const nouns = prefixes.filter((prefix) => word.startsWith(prefix)).flatMap((prefix) => nominal(word, prefix));
  return [
    ...nouns.map((base) => ({ base, verb: false })),
    ...verbal(word).map((base) => ({ base, verb: true })),
  ]
    .filter(({ base }) => base !== word)
    .sort((a, b) => b.base.length - a.base.length);
}
