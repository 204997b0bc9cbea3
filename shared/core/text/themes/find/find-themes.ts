import type { RuleLanguage, ThemeBook } from '../../../feedback/book/theme-book.ts';
import type { WordsOfTexts } from '../../match/words-of-texts.ts';
import { textOf } from '../../tokenise/text-list.ts';
import { sameThing } from '../../same-things/same-thing.ts';
import type { ReadReport, TextsToRead } from '../texts-to-read.ts';
import { writtenSpan } from '../written-span.ts';
import { countCandidates, spansInText, type Counted } from './candidates.ts';
import { clusterCandidates } from './cluster-candidates.ts';
import { contentWords, type ContentWords } from './content-words.ts';
import { rankCandidates, type Ranked } from './rank-candidates.ts';

/** A theme that the words themselves gave. */
export type FoundTheme = Readonly<{
  /** `found:` and the stems of its most telling phrase. */
  key: string;
  /** Its weightiest phrase in either language, as most people wrote it; the same where only one language has any. */
  nameEn: string;
  nameAr: string;
  /** The rule that finds it again. */
  pattern: string;
  language: RuleLanguage;
  /** One place a text. */
  spans: readonly Readonly<{ text: number; from: number; end: number }>[];
}>;

/** What a theme needs, and how many are worth showing. */
const limits = { texts: 5, share: 0.01, candidateTexts: 4, candidateShare: 0.004, ranked: 300, themes: 20 };
/** Of its occurrences, how many no rule may have anything to say of. */
const leastNew = 0.6;
const mostPhrases = 12;
/** A single word of more texts than these is what all of it is about (`dress` of dresses), and no theme in it. */
const mostTexts = 0.15;
const arabicLetter = /\p{Script=Arabic}/u;

type Span = Readonly<{ text: number; from: number; end: number }>;
type Met = { readonly spans: Span[]; readonly written: Map<string, number>; all: number; fresh: number };

/** Where the weightiest phrases stand, and how often somewhere that no rule explains. */
function meetRanked(
  texts: TextsToRead,
  words: WordsOfTexts,
  content: ContentWords,
  { isCounted }: Counted,
  ranked: readonly Ranked[],
  isExplained: Uint8Array,
): Met[] {
  const placeOf = new Map(ranked.map(({ stems }, at) => [stems.join(' '), at]));
  const met = ranked.map((): Met => ({ spans: [], written: new Map(), all: 0, fresh: 0 }));
  for (let text = 0; text < words.count; text += 1) {
    if (!isCounted(text)) continue;
    spansInText(texts, words, content, text, (stems, from) => {
      const own = met[placeOf.get(stems.join(' ')) ?? -1];
      if (own === undefined) return;
      const end = from + stems.length;
      own.all += 1;
      own.fresh += Number(isExplained.subarray(from, end).every((one) => one === 0));
      const written = writtenSpan(texts, words, from, end);
      own.written.set(written, (own.written.get(written) ?? 0) + 1);
      if (own.spans.at(-1)?.text !== text) own.spans.push({ text, from, end });
    });
  }
  return met;
}

function mostWritten({ written }: Met): string {
  const [best] = [...written].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

const wordSigns = /[^\p{L}\p{N}\p{M}'’\s]+/gu;

/** One place a text, of all phrases of a theme. */
function joinSpans(met: readonly Met[]): Span[] {
  const byText = new Map<number, Span>();
  for (const { spans } of met)
    for (const span of spans) if (!byText.has(span.text)) byText.set(span.text, span);
  return [...byText.values()].sort((a, b) => a.text - b.text);
}

/** Texts above which a single word is too general to be a theme: a share of those that count, but never so few as a theme needs. */
function generalFrom(all: number, { isCounted }: Counted): number {
  let count = 0;
  for (let text = 0; text < all; text += 1) if (isCounted(text)) count += 1;
  return Math.max(2 * limits.texts, mostTexts * count);
}

type Part = Readonly<{ one: Ranked; own: Met }>;

/** The phrases of a theme, as many as together are not too general; a phrase of several words that leads counts however frequent it is. */
function withinShare(parts: readonly Part[], most: number): Part[] {
  const texts = new Set<number>();
  return parts.filter(({ own: { spans } }, at) => {
    const added = spans.filter(({ text }) => !texts.has(text)).length;
    if (at > 0 && texts.size + added > most) return false;
    for (const { text } of spans) texts.add(text);
    return true;
  });
}

/**
 * Finds what texts speak of that no rule explains: phrases that are met more often than chance brings their words together, put together where
 * they are spoken of together. The same texts in any order give the same themes.
 *
 * @param isExplained 1 for words that a rule has found
 * @param book what is in it under the same key is not found again
 * @returns at most twenty, those of most texts first; each of at least five texts and one in a hundred
 */
export function findThemes(
  texts: TextsToRead,
  words: WordsOfTexts,
  isExplained: Uint8Array,
  book: ThemeBook,
  report: ReadReport,
): FoundTheme[] {
  const { forms } = texts.tokens;
  const content = contentWords(forms);
  const least = Math.max(limits.candidateTexts, Math.ceil(limits.candidateShare * words.count));
  const counted = countCandidates(texts, words, content, least, report);
  const name = (stems: readonly number[]) => stems.map((stem) => textOf(forms.stems, stem)).join(' ');
  const weightiest = rankCandidates(counted, name).slice(0, limits.ranked);
  const met = meetRanked(texts, words, content, counted, weightiest, isExplained);
  const most = generalFrom(words.count, counted);
  const fresh = weightiest.flatMap((one, at) => {
    const own = met[at];
    const isGeneral = one.stems.length === 1 && own !== undefined && own.spans.length > most;
    return own !== undefined && !isGeneral && own.fresh >= leastNew * own.all ? [{ one, own }] : [];
  });
  const thingOf = new Map<number, string>();
  for (const { one } of fresh)
    for (const stem of one.stems) thingOf.set(stem, sameThing(textOf(forms.stems, stem)));
  const clusters = clusterCandidates(
    fresh.map(({ one }) => ({ ...one, things: one.stems.map((stem) => thingOf.get(stem) ?? '') })),
    fresh.map(({ own }) => Int32Array.from(own.spans, ({ text }) => text)),
    words.count,
  );
  const known = new Set(book.themes.map(({ key }) => key));
  const leastTexts = Math.max(limits.texts, Math.ceil(limits.share * words.count));
  const themes = clusters.flatMap(({ members }): FoundTheme[] => {
    const parts = withinShare(members.flatMap((member) => fresh[member] ?? []).slice(0, mostPhrases), most);
    const [lead] = parts;
    if (lead === undefined) return [];
    const key = `found:${name(lead.one.stems)}`;
    const spans = joinSpans(parts.map(({ own }) => own));
    if (known.has(key) || spans.length < leastTexts) return [];
    const phrases = parts.map(({ own }) => mostWritten(own).replace(wordSigns, ' ').trim());
    const names = parts.map(({ own }) => mostWritten(own));
    const [nameEn, nameAr] = [false, true].map((is) => names.find((one) => arabicLetter.test(one) === is));
    const language = nameAr === undefined ? 'en' : nameEn === undefined ? 'ar' : 'any';
    const only = names[0] ?? '';
    const pattern = [...new Set(phrases)].join(' | ');
    return [{ key, nameEn: nameEn ?? only, nameAr: nameAr ?? only, pattern, language, spans }];
  });
  return themes
    .sort((a, b) => b.spans.length - a.spans.length || (a.key < b.key ? -1 : 1))
    .slice(0, limits.themes);
}
