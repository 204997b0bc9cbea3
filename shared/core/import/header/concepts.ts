import { headerWords } from '../recognise/header-words.ts';
import { emptyWords, lexiconEntries, phrases, typePrefixes, type Concept } from './lexicon.ts';

/** A word of a name that counts: what it may speak of; nothing for words that are not known. */
export type NameWord = Readonly<{ word: string; concepts: readonly Concept[] }>;

const lexicon = new Map<string, readonly Concept[]>();
for (const [concept, list] of lexiconEntries)
  for (const word of list.map(headerWords)) {
    const known = lexicon.get(word) ?? [];
    if (word !== '' && !known.includes(concept)) lexicon.set(word, [...known, concept]);
  }
const empty = new Set(emptyWords.split(' ').map(headerWords));
const prefixes = new Set(typePrefixes.split(' '));
const joined = phrases.map(([phrase, word]) => [` ${headerWords(phrase)} `, ` ${word} `] as const);

/** No word of a name is longer; what is has no meaning, and trying its forms takes the square of its length. */
const longestWord = 60;

/** Forms under which a word may stand in the lexicon: without article, plural or possessive. */
function stems(word: string): string[] {
  if (word.length > longestWord) return [];
  const found = [word];
  if (/^\p{Script=Arabic}/u.test(word)) {
    const bare = word.replace(/^(?:وال|بال|لل|ال)(?=..)/u, '');
    found.push(bare, bare.replace(/(?:ك|كم|نا|ه|ها)$/u, ''));
  } else found.push(word.replace(/s$/u, ''), word.replace(/(?:en|es|e|n)$/u, ''), word.replace(/\d+$/u, ''));
  return found;
}

function lookUp(word: string): readonly Concept[] | null {
  for (const form of stems(word)) {
    const found = lexicon.get(form);
    if (found && form !== '') return found;
  }
  return null;
}

/** Short words that may be part of a compound; longer ones always may. */
const shortParts = new Set(['id', 'no', 'nr', 'cd', 'dt', 'kd', 'ort', 'tag', 'tel', 'art', 'num', 'nom', 'doc', 'cat', 'bez', 'zip', 'ref', 'qty', 'amt', 'str']); // prettier-ignore
const mayBePart = (word: string) => word.length >= 4 || shortParts.has(word);

/** The form under which a part of a compound is known; German puts s, n, en or es before the next part. */
function knownPart(part: string, isLast: boolean): string | undefined {
  const forms = isLast ? [part] : [part, part.replace(/(?:en|es|s|n)$/u, '')];
  return forms.find((form) => mayBePart(form) && lexicon.has(form));
}

/**
 * Takes compounds apart: `kundennummer`, `orderdate`, `emailaddr`.
 * @returns two or three parts, as few as possible; null when some of the word stays unknown
 */
export function splitCompound(word: string): string[] | null {
  if (word.length > longestWord || !/^[a-z]{5,}$/u.test(word)) return null;
  const best = new Map<number, readonly string[]>([[0, []]]);
  for (let end = 1; end <= word.length; end += 1)
    for (const [start, before] of [...best]) {
      const part = knownPart(word.slice(start, end), end === word.length);
      const length = best.get(end)?.length ?? Infinity;
      if (part !== undefined && before.length + 1 < length) best.set(end, [...before, part]);
    }
  const parts = best.get(word.length) ?? [];
  return parts.length === 2 || parts.length === 3 ? [...parts] : null;
}

function withoutPrefix(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  return rest.length > 0 && prefixes.has(first) && rest.some((word) => lookUp(word) !== null) ? rest : words;
}

/** "created at", "inscrit le", "erteilt am": a last word that makes the name one of a time. */
function timed(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^(?:at|on|am|le|el|um)$/u.test(last) ? [...words.slice(0, -1), 'date'] : words;
}

const known = new Map<string, readonly NameWord[]>();

/** The words of a column's name that count, with what they may speak of. */
export function nameWords(name: string): readonly NameWord[] {
  const found = known.get(name);
  if (found) return found;
  let text = ` ${headerWords(name.replace(/__c$/u, ''))} `;
  for (const [phrase, word] of joined) text = text.replaceAll(phrase, word);
  const raw = text.trim().split(/ +/u);
  const made = timed(withoutPrefix(raw))
    .flatMap((word) => (lookUp(word) ? [word] : (splitCompound(word) ?? [word])))
    .filter((word) => word !== '' && !empty.has(word) && !/^1$/u.test(word))
    .map((word) => ({ word, concepts: lookUp(word) ?? [] }));
  if (known.size > 5000) known.clear();
  known.set(name, made);
  return made;
}
