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

type Joined = Readonly<{ word: string; used: number }>;

/** A servant-of name written in several words: Abdel Rahman, Abd El-Rahman, عبد الرحمن. */
function joinApart(words: readonly string[], at: number): Joined | null {
  const [word = '', next = '', after = ''] = words.slice(at, at + 3);
  if (next === '') return null;
  if (/^abd[aeou]l$/u.test(word)) return { word: servant(next), used: 2 };
  if (word !== 'abd' && word !== 'عبد') return null;
  if (after !== '' && isArticleWord(next)) return { word: servant(after), used: 3 };
  return word === 'abd' || /^(?:allah|ال)/u.test(next) ? { word: servant(next), used: 2 } : null;
}

function isArticleWord(word: string): boolean {
  return articles.has(word) || word === 'ul' || Object.hasOwn(sunArticles, word);
}

/** Servant-of names as one word, also those written as one: Abdulrahman, عبدالرحمن. */
function joinServant(words: readonly string[], at: number): Joined | null {
  const apart = joinApart(words, at);
  if (apart !== null) return apart;
  const word = words[at] ?? '';
  const joined = /^(?:abd[aeou]l{1,2}|عبدال)(.{3,})$/u.exec(word);
  if (joined) return { word: servant(joined[1] ?? ''), used: 1 };
  const isAllah = /^abdal+ah?$|^abdul+ah?$|^abdel+ah?$|^عبدالله$|^عبدلله$/u.test(word);
  return isAllah ? { word: 'abdalla', used: 1 } : null;
}

function servant(of: string): string {
  if (isArabicWord(of)) {
    const bare = of.startsWith('ال') && of.length > 4 ? of.slice(2) : of;
    return /^ا?ل?له$/u.test(bare) ? 'abdalla' : `عبد${bare}`;
  }
  return /^(?:al)?l?lah?$/u.test(of) ? 'abdalla' : `abd${of.replace(/^(?:el|al)(?=.{4})/u, '')}`;
}

/** A particle joined to the word it stands before, null where the word at hand is none. */
function joinParticle(words: readonly string[], at: number): Joined | null {
  const word = words[at] ?? '';
  const next = words[at + 1];
  if (next === undefined) return null;
  const inArabic = isArabicWord(next);
  if (articles.has(word)) return { word: `${inArabic ? 'ال' : 'al'}${next}`, used: 2 };
  if (isPrefix(word, next)) return { word: next, used: 2 };
  return fathers.has(word) ? { word: `${inArabic ? 'ابو' : 'abu'}${next}`, used: 2 } : null;
}

/** A title before a name of two words at least, or a "son of" between two. */
function isLeftOut(words: readonly string[], at: number, isFirst: boolean): boolean {
  const word = words[at] ?? '';
  if (isFirst) return words.length > 2 && titles.has(word);
  return at + 1 < words.length && sons.has(word);
}

/**
 * The words of a name as they are compared: particles belong to the word they stand before, titles and the middle "son of" are left out,
 * so that Abd El-Rahman, Abdelrahman and Abdul Rahman are one word.
 * @param folded by `foldText`
 * @example nameWords('abd el rahman al zahrani') // ['abdrahman', 'alzahrani']
 */
export function nameWords(folded: string): string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const kept: string[] = [];
  let at = 0;
  while (at < words.length) {
    const joined = joinServant(words, at) ?? joinParticle(words, at);
    if (joined !== null) kept.push(joined.word);
    else if (!isLeftOut(words, at, kept.length === 0)) kept.push(words[at] ?? '');
    at += joined?.used ?? 1;
  }
  return kept;
}

function isPrefix(word: string, next: string): boolean {
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
