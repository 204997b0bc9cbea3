import { cleanCell } from '../cells/clean-cell.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { isOtherName } from './column-part.ts';

/** Neighbouring columns that are the options of one question. */
export type OptionRun = Readonly<{ columns: readonly number[]; question: string; label: string }>;

/**
 * Finds columns that hold their own name or nothing: Typeform gives every option a column and calls it by the option. What is
 * asked does not stand in such a file, so the options themselves name the question.
 *
 * @param isFree whether a column may be one; a column for free words called 'Other' ends a run and belongs to it
 */
export function optionRuns(
  names: readonly string[],
  answers: ReadonlyMap<number, AnswerCounts>,
  isFree: readonly boolean[],
): OptionRun[] {
  const valuesAt = (at: number) => [...(answers.get(at)?.keys() ?? [])];
  const isOption = (at: number) => {
    const name = cleanCell(names[at] ?? '');
    return isFree[at] === true && name !== '' && valuesAt(at).every((text) => text === name);
  };
  const runs: OptionRun[] = [];
  for (let from = 0; from < names.length; from += 1) {
    let to = from;
    while (to < names.length && isOption(to)) to += 1;
    const isFilled =
      Array.from({ length: to - from }, (_, i) => valuesAt(from + i).length).filter((size) => size > 0)
        .length >= 2;
    if (to - from < 2 || !isFilled) {
      from = Math.max(from, to - 1);
      continue;
    }
    if (isFree[to] === true && isOtherName(names[to] ?? '')) to += 1;
    const columns = Array.from({ length: to - from }, (_, i) => from + i);
    const options = columns.map((at) => cleanCell(names[at] ?? ''));
    runs.push({ columns, question: options[0] ?? '', label: options.join(' / ').slice(0, 200) });
    from = to - 1;
  }
  return runs;
}
