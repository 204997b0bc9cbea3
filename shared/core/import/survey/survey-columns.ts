import type { ColumnGuess, MappedColumn, Mapping } from '../../model/import.ts';
import { isTechnical } from '../recognise/guess-question.ts';
import { headerWords } from '../recognise/header-words.ts';
import { countAnswersOf, type AnswerCounts } from './answer-counts.ts';
import { part } from './column-part.ts';
import type { FoundMeaning } from './found-meaning.ts';
import type { Member } from './group-meaning.ts';
import { joinedColumns } from './joined-columns.ts';
import { optionRuns } from './option-runs.ts';
import { isReviews } from './review-names.ts';
import { singleColumn } from './single-column.ts';
import type { SurveyLayout } from './survey-layout.ts';

/** What the columns of a survey were found to mean. */
export type SurveyColumns = Readonly<{
  columns: readonly (MappedColumn & Readonly<{ confidence: number }>)[];
  questions: NonNullable<Mapping['questions']>;
}>;

type Answers = ReadonlyMap<number, AnswerCounts>;
const noAnswers: AnswerCounts = new Map();

/** Columns that the header says are one question, in file order. */
function groupsOf(layout: SurveyLayout, answers: Answers): Member[][] {
  const groups = new Map<string, Member[]>();
  layout.parts.forEach((one, at) => {
    if (one.question === null || one.meaning !== null) return;
    const member = { at, part: one, answers: answers.get(at) ?? noAnswers };
    groups.set(one.question, [...(groups.get(one.question) ?? []), member]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}

function labelsOf(layout: SurveyLayout): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { question, label } of layout.parts)
    if (question !== null && !labels.has(question)) labels.set(question, label);
  return labels;
}

/**
 * Gives the columns of a survey their meanings: columns of one question together, every other one by its answers.
 *
 * @param guesses as for any file, by names and values
 * @param rows    first rows of data
 */
export function surveyColumns(
  layout: SurveyLayout,
  names: readonly string[],
  guesses: readonly ColumnGuess[],
  rows: readonly (readonly string[])[],
): SurveyColumns {
  const counter = countAnswersOf(names.map((_, at) => at));
  rows.forEach(counter.add);
  const answers = counter.finish();
  const found = new Map<number, FoundMeaning>();
  const labels = labelsOf(layout);
  for (const members of groupsOf(layout, answers))
    joinedColumns(members, rows, layout.system).forEach((one, at) => found.set(at, one));
  const isFree = names.map(
    (name, at) => !found.has(at) && layout.parts[at]?.meaning === null && !isTechnical(headerWords(name)),
  );
  for (const { columns, question, label } of optionRuns(names, answers, isFree)) {
    labels.set(question, label);
    for (const at of columns)
      found.set(at, { meaning: 'survey.choices', confidence: 0.8, question, item: names[at] ?? '' });
  }
  const isReview = isReviews(names);
  const columns = names.map((name, at) => {
    const guess = guesses[at] ?? { name, meaning: 'custom', confidence: 0, sample: [], blank: 1 };
    const column = {
      part: layout.parts[at] ?? part({ label: name }),
      guess,
      answers: answers.get(at) ?? noAnswers,
    };
    return { name, ...(found.get(at) ?? singleColumn(column, isReview, layout.isSure)) };
  });
  const named = new Set(columns.map(({ question }) => question));
  // a question without a short name is called by what it asks
  const questions = [...labels]
    .filter(([key, label]) => named.has(key) && label !== '' && label !== key)
    .map(([key, label]) => ({ key, label }));
  return { columns, questions };
}
