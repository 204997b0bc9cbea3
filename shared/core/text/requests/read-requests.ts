import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import { requestKinds, type TextReading } from '../../feedback/reading.ts';
import { wordsOfTexts, type WordsOfTexts } from '../match/words-of-texts.ts';
import type { ReadReport, TextsToRead } from '../themes/texts-to-read.ts';
import { writtenSpan } from '../themes/written-span.ts';
import { textOf } from '../tokenise/text-list.ts';
import { extractRequests, type Extracted } from './extract-requests.ts';
import { readBranch, type ObjectWord } from './branches.ts';
import { groupRequests, type RequestItem } from './group-requests.ts';
import { homeFinder } from './home.ts';
import { objectWords } from './object-words.ts';
import { branchStem, sameThing } from '../same-things/same-thing.ts';

/** The part of a reading that says what texts ask for and what does not work. */
export type RequestReading = Pick<TextReading, 'requestOffsets' | 'requestKind' | 'requestGroup' | 'groups'>;

/** Each request by the stems of what is asked for, and as it was written. */
function itemsOf(texts: TextsToRead, words: WordsOfTexts, extracted: readonly Extracted[]): RequestItem[] {
  const { forms } = texts.tokens;
  const known = objectWords(forms);
  const thingOf = (stem: number) => sameThing(textOf(forms.stems, stem));
  return extracted.map(({ text, kind, object, stems }): RequestItem => {
    const things = [...new Set(stems.map(thingOf))];
    const branch = things.includes(branchStem)
      ? readBranch(
          Array.from(words.form.subarray(object.from, object.end), (form, at): ObjectWord => ({
            written: writtenSpan(texts, words, object.from + at, object.from + at + 1),
            stem: thingOf(forms.stem[form] ?? 0),
            isTelling: known.isTelling[form] === 1,
            isPlace: known.isPlace[form] === 1,
          })),
        )
      : null;
    if (branch !== null) return { text, kind, stems: [branchStem], ...branch };
    return {
      text,
      kind,
      stems: things,
      written: writtenSpan(texts, words, object.from, object.end),
      towns: [],
    };
  });
}

/**
 * Requests and problems of every text, in groups of those about the same thing.
 *
 * @param isWish 1 for texts that answer a question which asks for wishes: what is named there is asked for, however it is put
 * @param catalogue names of products and categories: a group that has to do with none of them is marked
 * @param report may throw to stop
 */
export function readRequests(
  texts: TextsToRead,
  isWish: Uint8Array,
  catalogue: readonly string[],
  report: ReadReport,
): RequestReading {
  const words = wordsOfTexts(texts.tokens);
  const extracted = extractRequests(texts, words, isWish, report);
  const groups = groupRequests(itemsOf(texts, words, extracted));
  const hasNoHome = homeFinder(catalogue);
  const requestOffsets = sharedInts(texts.tokens.count + 1);
  const requestKind = sharedCodes(extracted.length);
  const requestGroup = sharedInts(extracted.length).fill(-1);
  extracted.forEach(({ text, kind }, at) => {
    requestOffsets[text + 1] = at + 1;
    requestKind[at] = requestKinds.indexOf(kind);
  });
  for (let text = 1; text < requestOffsets.length; text += 1)
    requestOffsets[text] = Math.max(requestOffsets[text] ?? 0, requestOffsets[text - 1] ?? 0);
  groups.forEach(({ items }, group) => {
    for (const at of items) requestGroup[at] = group;
  });
  return {
    requestOffsets,
    requestKind,
    requestGroup,
    groups: groups.map(({ key, kind, title, stems: own }) => ({
      key,
      kind,
      title,
      isWithoutHome: kind === 'request' && hasNoHome(own),
    })),
  };
}
