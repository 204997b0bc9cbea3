const arabicLetter = /[\u0600-\u06ff]/u;
const articles = new Set(['al', 'el', 'ال']);
// the article before a letter of the sun: Ar Riyadh, Ad Dammam, Ash Sharif
const sunArticles: Readonly<Record<string, string>> = {
  ar: 'r', ad: 'd', an: 'n', as: 's', ash: 'sh', az: 'z', at: 't', er: 'r', ed: 'd', en: 'n', es: 's', esh: 'sh', ez: 'z',
}; // prettier-ignore
const sons = new Set(['bin', 'ibn', 'bint', 'ben', 'بن', 'ابن', 'بنت']);
const fathers = new Set(['abu', 'abo', 'abou', 'ابو', 'ابي']);
const titles = new Set([
  'mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'eng', 'sheikh', 'السيد', 'السيده', 'الدكتور', 'دكتور', 'المهندس', 'مهندس', 'الاستاذ', 'استاذ', 'د', 'م', 'ا',
]); // prettier-ignore

/** Whether a word is in Arabic letters. */
export function isArabicWord(word: string): boolean {
  return arabicLetter.test(word);
}

/** Servant-of names as one word: Abdel Rahman, Abdulrahman, Abd El-Rahman, عبد الرحمن and عبدالرحمن. */
function joinServant(words: readonly string[], at: number): { word: string; used: number } | null {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (/^abd[aeou]l$/u.test(word) && next !== '') return { word: servant(next), used: 2 };
  if ((word === 'abd' || word === 'عبد') && next !== '') {
    const isArticle = articles.has(next) || next === 'ul' || Object.hasOwn(sunArticles, next);
    const after = words[at + 2];
    if (isArticle && after !== undefined) return { word: servant(after), used: 3 };
    if (next === 'allah' || next === 'الله' || next.startsWith('ال')) return { word: servant(next), used: 2 };
    if (word === 'abd') return { word: servant(next), used: 2 };
  }
  const joined = /^(?:abd[aeou]l{1,2}|عبدال)(.{3,})$/u.exec(word);
  if (joined) return { word: servant(joined[1] ?? ''), used: 1 };
  return /^abdal+ah?$|^abdul+ah?$|^abdel+ah?$|^عبدالله$|^عبدلله$/u.test(word)
    ? { word: 'abdalla', used: 1 }
    : null;
}

function servant(of: string): string {
  if (isArabicWord(of)) {
    const bare = of.startsWith('ال') && of.length > 4 ? of.slice(2) : of;
    return /^ا?ل?له$/u.test(bare) ? 'abdalla' : `عبد${bare}`;
  }
  return /^(?:al)?l?lah?$/u.test(of) ? 'abdalla' : `abd${of.replace(/^(?:el|al)(?=.{4})/u, '')}`;
}

/**
 * The words of a name as they are compared: particles belong to the word they stand before, titles and the middle "son of" are left out,
 * so that Abd El-Rahman, Abdelrahman and Abdul Rahman are one word, and so are El Sayed and Sayed's article apart from it.
 * @param folded by `foldText`
 * @example nameWords('abd el rahman al zahrani') // ['abdrahman', 'alzahrani']
 */
export function nameWords(folded: string): string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const kept: string[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const servantName = joinServant(words, at);
    if (servantName !== null) {
      kept.push(servantName.word);
      at += servantName.used;
    } else if (next !== undefined && isPrefix(word, next)) {
      kept.push(articles.has(word) ? `${isArabicWord(next) ? 'ال' : 'al'}${next}` : next);
      at += 2;
    } else if (next !== undefined && fathers.has(word)) {
      kept.push(`${isArabicWord(next) ? 'ابو' : 'abu'}${next}`);
      at += 2;
    } else {
      const isLeftOut =
        words.length > 1 &&
        ((kept.length === 0 && titles.has(word) && words.length > 2) ||
          (kept.length > 0 && next !== undefined && sons.has(word)));
      if (!isLeftOut) kept.push(word);
      at += 1;
    }
  }
  return kept;
}

function isPrefix(word: string, next: string): boolean {
  if (articles.has(word)) return true;
  const sun = Object.hasOwn(sunArticles, word) ? sunArticles[word] : undefined;
  return sun !== undefined && next.startsWith(sun) && next.length > 3;
}

/** A word without its article, null when it has none: what is left must be a word of three letters at least. */
export function withoutArticle(word: string): string | null {
  if (word.startsWith('ال') && word.length >= 5) return word.slice(2);
  return /^[ae]l.{4,}$/u.test(word) ? word.slice(2) : null;
}

/** Of a servant-of name whose servant it is, null for all other words. @param word of `nameWords` */
export function servantOf(word: string): string | null {
  return /^(?:abd|عبد)(?=[^aeiou].{2})/u.test(word) ? word.slice(3) : null;
}
