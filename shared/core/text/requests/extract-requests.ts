import { textFlags, textLanguages, type RequestKind } from '../../feedback/reading.ts';
import { findPatterns } from '../match/find-patterns.ts';
import { makePatternSet } from '../match/pattern-set.ts';
import { wordsOfForms } from '../match/words-of-forms.ts';
import type { WordsOfTexts } from '../match/words-of-texts.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { textsAStep, type ReadReport, type TextsToRead } from '../themes/texts-to-read.ts';
import { bareWishFinder } from './bare-wishes.ts';
import { arabicCues, arabiziCues, englishCues } from './cues.ts';
import { cutObject, type Span } from './cut-object.ts';
import { objectWords, type ObjectWords } from './object-words.ts';

/** Something that is asked for, or does not work. */
export type Extracted = Readonly<{
  text: number;
  kind: RequestKind;
  /** The thing, as words of all texts. */
  object: Span;
  /** All of how it is put, the thing included. */
  put: Span;
  /** Stems that say what it is, in their order, each once. */
  stems: readonly number[];
}>;

const cues = [...englishCues, ...arabicCues, ...arabiziCues];
const firstArabizi = englishCues.length + arabicCues.length;
const cueSet = makePatternSet(cues.map(({ pattern }) => parsePattern(pattern)));
const english = textLanguages.indexOf('en');

type Hit = Readonly<{ cue: number; from: number; end: number }>;
type Put = Readonly<{ kind: RequestKind; object: Span; put: Span }>;

/** Of cues that lie over each other the longest, of equally long ones the first. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted(
    (a, b) => b.end - b.from - (a.end - a.from) || a.from - b.from || a.cue - b.cue,
  );
  const kept: Hit[] = [];
  for (const hit of sorted)
    if (!kept.some(({ from, end }) => hit.from < end && from < hit.end)) kept.push(hit);
  return kept.sort((a, b) => a.from - b.from);
}

/** Stems of the words that say what a thing is, in their order, each once; where none does, of those that say of what kind it is. */
function stemsOf(
  { tokens: { forms } }: TextsToRead,
  words: WordsOfTexts,
  { isTelling, isFrame }: ObjectWords,
  object: Span,
): number[] {
  const own = words.form.subarray(object.from, object.end);
  const telling = own.filter((form) => isTelling[form] === 1);
  const stems = telling.length > 0 ? telling : own.filter((form) => isFrame[form] === 1);
  return [...new Set(Array.from(stems, (form) => forms.stem[form] ?? 0))];
}

/** What was found by its wording, with all words of it. */
function putOf(words: WordsOfTexts, known: ObjectWords, hit: Hit, all: Span): Put | null {
  const cue = cues[hit.cue];
  const object = cue === undefined ? null : cutObject(words, known, cue, hit, all);
  if (cue === undefined || object === null) return null;
  const put = { from: Math.min(hit.from, object.from), end: Math.max(hit.end, object.end) };
  return { kind: cue.kind, object, put };
}

/**
 * Extracts requests and problems from all texts by how they are put, with the thing they are about; where wishes were asked for, also what is
 * named there and no more.
 *
 * @param isWish 1 for texts that answer a question which asks for wishes
 * @param isAsked which texts are looked at; junk never is
 * @returns in the order of the texts; the same thing of the same kind once a text
 */
export function extractRequests(
  texts: TextsToRead,
  words: WordsOfTexts,
  isWish: Uint8Array,
  report: ReadReport,
  isAsked: (text: number) => boolean = () => true,
): Extracted[] {
  const { forms } = texts.tokens;
  const wordsOf = wordsOfForms(cueSet.phrases.words, forms);
  const known = objectWords(forms);
  const bareWishes = isWish.includes(1) ? bareWishFinder(words, forms, known) : () => [];
  const extracted: Extracted[] = [];
  const extract = (text: number) => {
    const all = { from: words.offsets[text] ?? 0, end: words.offsets[text + 1] ?? 0 };
    const hits: Hit[] = [];
    findPatterns(cueSet, wordsOf, words, all.from, all.end, (cue, from, end) => {
      if (cue < firstArabizi || texts.language[text] !== english) hits.push({ cue, from, end });
    });
    const kept = withoutOverlaps(hits);
    const put: Put[] = kept.flatMap((hit) => putOf(words, known, hit, all) ?? []);
    if (isWish[text] === 1)
      for (const { thought, object } of bareWishes(all, [...kept, ...put.map((one) => one.put)]))
        put.push({ kind: 'request', object, put: thought });
    const seen = new Set<string>();
    for (const one of put) {
      const stems = stemsOf(texts, words, known, one.object);
      const key = `${one.kind} ${stems.toSorted((a, b) => a - b).join(' ')}`;
      if (!seen.has(key)) extracted.push({ text, ...one, stems });
      seen.add(key);
    }
  };
  for (let text = 0; text < words.count; text += 1) {
    if (text % textsAStep === 0) report(text, words.count);
    if (((texts.flags[text] ?? 0) & textFlags.junk) === 0 && isAsked(text)) extract(text);
  }
  return extracted;
}
