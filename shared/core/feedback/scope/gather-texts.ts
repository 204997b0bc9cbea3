import type { FeedbackColumns } from '../columns.ts';
import type { TextReading } from '../reading.ts';
import type { ScopedTexts } from './texts-in-scope.ts';

/** What a part of the texts consists of. */
export type TextsOfPart = {
  /** Rows of the reading, ascending. */
  readonly texts: number[];
  /** Places among the responses in scope, ascending, each once. */
  readonly places: number[];
};

/**
 * Sorts the texts in scope into parts that may overlap, such as themes.
 *
 * @param parts how many there are
 * @param partsOf calls back for every part that a text is in; the same part more than once counts once
 */
export function gatherTexts(
  columns: FeedbackColumns,
  reading: TextReading,
  scoped: ScopedTexts,
  parts: number,
  partsOf: (text: number, into: (part: number) => void) => void,
): TextsOfPart[] {
  const gathered = Array.from({ length: parts }, (): TextsOfPart => ({ texts: [], places: [] }));
  let place = -1;
  let response = -1;
  for (const text of scoped.texts) {
    const own = columns.answers.response[reading.answer[text] ?? 0] ?? 0;
    if (own !== response) {
      response = own;
      place += 1;
    }
    partsOf(text, (part) => {
      const into = gathered[part];
      if (into === undefined || into.texts.at(-1) === text) return;
      into.texts.push(text);
      if (into.places.at(-1) !== place) into.places.push(place);
    });
  }
  return gathered;
}

/** Calls back for every theme of a text. */
export function themesOfText(reading: TextReading, text: number, visit: (theme: number) => void): void {
  const end = reading.themeOffsets[text + 1] ?? 0;
  for (let at = reading.themeOffsets[text] ?? 0; at < end; at += 1) visit(reading.theme[at] ?? -1);
}

/** Calls back for every group of requests or problems that a text belongs to. */
export function groupsOfText(reading: TextReading, text: number, visit: (group: number) => void): void {
  const end = reading.requestOffsets[text + 1] ?? 0;
  for (let at = reading.requestOffsets[text] ?? 0; at < end; at += 1) {
    const group = reading.requestGroup[at] ?? -1;
    if (group >= 0) visit(group);
  }
}
