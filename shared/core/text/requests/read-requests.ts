import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import { requestKinds, type TextReading } from '../../feedback/reading.ts';
import { wordsOfTexts } from '../match/words-of-texts.ts';
import type { ReadReport, TextsToRead } from '../themes/texts-to-read.ts';
import { writtenSpan } from '../themes/written-span.ts';
import { textOf } from '../tokenise/text-list.ts';
import { extractRequests } from './extract-requests.ts';
import { groupRequests } from './group-requests.ts';
import { homeFinder } from './home.ts';
import { sameThing } from './same-things.ts';

/** The part of a reading that says what texts ask for and what does not work. */
export type RequestReading = Pick<TextReading, 'requestOffsets' | 'requestKind' | 'requestGroup' | 'groups'>;

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
  const { stems } = texts.tokens.forms;
  const groups = groupRequests(
    extracted.map(({ text, kind, object, stems: own }) => ({
      text,
      kind,
      stems: [...new Set(own.map((stem) => sameThing(textOf(stems, stem))))],
      written: writtenSpan(texts, words, object.from, object.end),
    })),
  );
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
