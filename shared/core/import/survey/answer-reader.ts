import { readBoolean } from '../cells/parse-boolean.ts';
import type { SurveyQuestion } from '../../model/question-list.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { isOtherName } from './column-part.ts';
import { isBlankMark, isTickWord } from './group-meaning.ts';
import { learnChoices } from './learn-choices.ts';

/** What was chosen in the cells of one question; null when nothing was. */
export type ChoiceReader = (cells: readonly string[]) => readonly string[] | null;

/** Whether the cell of an option says that it was ticked: the option's text, a yes, or the one number that stands in the column. */
function tickOf(text: string, item: string, answers: AnswerCounts, isWords: boolean): string | null {
  if (text === '' || isBlankMark(text)) return null;
  if (text === item) return item;
  if (isWords) return text;
  if (isTickWord(text)) return /^not/iu.test(text) ? null : item;
  const ticked = readBoolean(text);
  if (ticked !== null) return ticked ? item : null;
  const isCode = /^\d+$/u.test(text) && answers.size === 1;
  return isCode ? item : text;
}

/** A column called "Other" that holds what people typed: there, a "no" is a word. */
function holdsWords(item: string, answers: AnswerCounts): boolean {
  return (
    isOtherName(item) &&
    [...answers.keys()].some((text) => !isBlankMark(text) && text !== item && readBoolean(text) === null)
  );
}

function ticksReader(
  { columns, items }: SurveyQuestion,
  answers: ReadonlyMap<number, AnswerCounts>,
): ChoiceReader {
  const options = columns.map((at, i) => {
    const counted = answers.get(at) ?? new Map<string, number>();
    const item = items[i] ?? '';
    return { counted, item, isWords: holdsWords(item, counted) };
  });
  return (cells) => {
    const chosen = options.flatMap(
      ({ counted, item, isWords }, i) => tickOf(cells[i] ?? '', item, counted, isWords) ?? [],
    );
    return chosen.length === 0 ? null : chosen;
  };
}

/** Options in the order in which they were put: by the number in the cell of each, or by the place that each cell stands for. */
function rankReader(
  { items }: SurveyQuestion,
  answers: ReadonlyMap<number, AnswerCounts>,
  columns: readonly number[],
): ChoiceReader {
  const texts = columns
    .flatMap((at) => [...(answers.get(at)?.keys() ?? [])])
    .filter((text) => !isBlankMark(text));
  const isNumbers = texts.length > 0 && texts.every((text) => /^\d{1,3}$/u.test(text));
  return (cells) => {
    const filled = cells
      .map((text, i) => ({ text, item: items[i] ?? '' }))
      .filter(({ text }) => text !== '' && !isBlankMark(text));
    const put = isNumbers
      ? filled.sort((a, b) => Number(a.text) - Number(b.text)).map(({ item }) => item)
      : filled.map(({ text }) => text);
    return put.length === 0 ? null : put;
  };
}

/**
 * How the answers of a question with several choices are read.
 *
 * @param answers of every row, by column
 * @param known   options that the user named: they are never taken apart
 * @returns takes the texts of the question's columns, in their order
 */
export function choiceReader(
  question: SurveyQuestion,
  answers: ReadonlyMap<number, AnswerCounts>,
  known: readonly string[] = [],
): ChoiceReader {
  if (question.meaning === 'survey.ranking') return rankReader(question, answers, question.columns);
  if (question.columns.length > 1) return ticksReader(question, answers);
  const [only] = question.columns;
  const { split } = learnChoices(answers.get(only ?? -1) ?? new Map(), known);
  return ([cell = '']) => {
    const parts = cell === '' ? [] : split(cell);
    return parts.length === 0 ? null : parts;
  };
}
