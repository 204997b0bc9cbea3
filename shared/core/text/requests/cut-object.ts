import { gaps, type WordsOfTexts } from '../match/words-of-texts.ts';
import type { Cue } from './cues.ts';
import type { ObjectWords } from './object-words.ts';

/** Words of a text: the first, and the one after the last. */
export type Span = Readonly<{ from: number; end: number }>;

/** Where the thing stands: as of a cue, or from the first word on, whatever stands before it. */
export type Where = Readonly<{ where: Cue['where'] | 'first' }>;

const most = { after: 9, before: 5 };

/** Whether a place begins here, once it is said what the thing is: `to the menu`. */
function beginsPlace(words: WordsOfTexts, known: ObjectWords, at: number, end: number): boolean {
  const form = words.form[at] ?? 0;
  if (known.isToPlace[form] === 1) return true;
  if (known.isPlace[form] === 0 || at + 1 >= end || words.gap[at + 1] !== gaps.none) return false;
  return known.isDefinite[words.form[at + 1] ?? 0] === 1;
}

/** Words after which another thought begins. */
function ends({ isBreak, isVerb }: ObjectWords, form: number): boolean {
  return isBreak[form] === 1 || isVerb[form] === 1;
}

/** Words that already tell what the thing is. */
function tells({ isTelling, isFrame }: ObjectWords, form: number): boolean {
  return isTelling[form] === 1 || isFrame[form] === 1;
}

function after(
  words: WordsOfTexts,
  known: ObjectWords,
  from: number,
  textEnd: number,
  isOpen: boolean,
): Span {
  let end = from;
  let isTold = false;
  let isBranch = false;
  // the first word after a cue may be one with which a thought begins: `if you had …`
  const goesOn = (at: number) => words.gap[at] === gaps.none || (isOpen && at === from);
  while (end < textEnd && end - from < most.after && goesOn(end)) {
    const form = words.form[end] ?? 0;
    if (end > from && ends(known, form)) break;
    isBranch ||= known.isBranch[form] === 1;
    if (isTold && !isBranch && beginsPlace(words, known, end, textEnd)) break;
    isTold ||= tells(known, form);
    end += 1;
  }
  return { from, end };
}

function before(words: WordsOfTexts, known: ObjectWords, end: number, textFrom: number): Span {
  let from = end;
  while (from > textFrom && end - from < most.before && words.gap[from] === gaps.none) {
    if (known.isBreak[words.form[from - 1] ?? 0] === 1) break;
    from -= 1;
  }
  return { from, end };
}

/** Without words at its ends that belong to no thing. */
function trim(words: WordsOfTexts, { isLoose, isBreak }: ObjectWords, { from, end }: Span): Span {
  const isEdge = (at: number) => isLoose[words.form[at] ?? 0] === 1 || isBreak[words.form[at] ?? 0] === 1;
  let [first, last] = [from, end];
  while (first < last && isEdge(first)) first += 1;
  while (last > first && isEdge(last - 1)) last -= 1;
  return { from: first, end: last };
}

function roughSpan(words: WordsOfTexts, known: ObjectWords, { where }: Where, found: Span, text: Span): Span {
  switch (where) {
    case 'after':
      return after(words, known, found.end, text.end, false);
    case 'last':
      return after(words, known, found.end - 1, text.end, false);
    case 'first':
      return after(words, known, found.from, text.end, true);
    case 'before':
      return before(words, known, found.from, text.from);
    case 'within':
      return found;
  }
}

/**
 * Cuts out what is asked for, or does not work: up to the next mark or thought, without words that belong to no thing.
 *
 * @param cue where it stands
 * @param found the words of the cue; `text` all of the comment's
 * @returns null where no word says what it is
 */
export function cutObject(
  words: WordsOfTexts,
  known: ObjectWords,
  cue: Where,
  found: Span,
  text: Span,
): Span | null {
  const rough = roughSpan(words, known, cue, found, text);
  const span = trim(words, known, rough);
  for (let at = span.from; at < span.end; at += 1) {
    const form = words.form[at] ?? 0;
    if (known.isTelling[form] === 1 || known.isFrame[form] === 1) return span;
  }
  return null;
}
