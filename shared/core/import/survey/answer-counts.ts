import { cleanCell, ownText, withoutTextMark } from '../cells/clean-cell.ts';
import { isQuestion } from '../../model/question-list.ts';
import type { Mapping } from '../../model/import.ts';

/** How often each answer of a column was given, by its text; blank cells are no answers. */
export type AnswerCounts = ReadonlyMap<string, number>;

const distinctKept = 5_000;

/** An answer as text: without white space around it and marks that are not meant to be read. */
export function answerText(cell: string): string {
  return cell === '' ? '' : withoutTextMark(cleanCell(cell));
}

export interface AnswerCounter {
  readonly add: (cells: readonly string[]) => void;
  /** By place of the column. */
  readonly finish: () => ReadonlyMap<number, AnswerCounts>;
}

/** Counts the answers of some columns; a column of more than 5,000 different ones has no list of options, and later ones are left out. */
export function countAnswersOf(columns: readonly number[]): AnswerCounter {
  const counts = new Map(columns.map((column) => [column, new Map<string, number>()]));
  return {
    add(cells) {
      for (const [column, counted] of counts) {
        const text = answerText(cells[column] ?? '');
        if (text === '') continue;
        const known = counted.get(text);
        if (known !== undefined) counted.set(text, known + 1);
        else if (counted.size < distinctKept) counted.set(ownText(text), 1);
      }
    },
    finish: () => counts,
  };
}

/** Counts the answers that are learned from: of every question but those for free words. */
export function makeAnswerCounter(mapping: Mapping): AnswerCounter {
  const isListed = (meaning: string) =>
    isQuestion(meaning) && meaning !== 'survey.text' && meaning !== 'survey.number';
  return countAnswersOf(
    mapping.kind === 'survey'
      ? mapping.columns.flatMap(({ meaning }, at) => (isListed(meaning) ? [at] : []))
      : [],
  );
}
