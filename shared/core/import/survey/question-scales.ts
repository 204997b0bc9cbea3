import type { SurveyQuestion } from '../../model/question-list.ts';
import type { QuestionScale } from '../../model/survey.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { choiceReader } from './answer-reader.ts';
import { isBlankMark } from './group-meaning.ts';
import { learnChoices } from './learn-choices.ts';
import { numberScale, orderedOptions } from './read-scale.ts';
import { readScore } from './read-score.ts';

type Answers = ReadonlyMap<number, AnswerCounts>;
const optionsKept = 100;

function merged(columns: readonly number[], answers: Answers): Map<string, number> {
  const all = new Map<string, number>();
  for (const at of columns)
    for (const [text, count] of answers.get(at) ?? [])
      if (!isBlankMark(text)) all.set(text, (all.get(text) ?? 0) + count);
  return all;
}

/** What was chosen in a question with several choices, with how often. */
function chosen(question: SurveyQuestion, answers: Answers, known: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const { columns, items, meaning } = question;
  if (columns.length === 1)
    return new Map(learnChoices(answers.get(columns[0] ?? -1) ?? new Map(), known).options);
  const read = choiceReader(question, answers, known);
  for (const item of meaning === 'survey.choices' ? items : []) counts.set(item, 0);
  columns.forEach((at, i) => {
    for (const [text, count] of answers.get(at) ?? []) {
      const cells = columns.map((_, other) => (other === i ? text : ''));
      for (const one of read(cells) ?? []) counts.set(one, (counts.get(one) ?? 0) + count);
    }
  });
  return counts;
}

/** The options of a question with how often each was chosen; empty for numbers and free words. */
export function optionCounts(
  question: SurveyQuestion,
  answers: Answers,
  known: readonly string[] = [],
): ReadonlyMap<string, number> {
  const { kind, columns } = question;
  if (kind === 'text' || kind === 'number') return new Map();
  return kind === 'multi-choice' ? chosen(question, answers, known) : merged(columns, answers);
}

function optionScale(
  options: ReadonlyMap<string, number>,
  isColumns: boolean,
  isRanked: boolean,
): QuestionScale | null {
  if (options.size === 0 || options.size > optionsKept) return null;
  const byCount = [...options]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))
    .map(([text]) => text);
  // one column an option is in the order in which the survey shows them
  const list = isColumns ? [...options.keys()] : byCount;
  return { options: list, isOrdered: false, ...(isRanked ? { isRanked } : {}) };
}

/** Words in their order, numbers from … to, or options without an order. */
function scaleOfAnswers(
  { kind, label, groupLabel }: SurveyQuestion,
  all: AnswerCounts,
): QuestionScale | null {
  const texts = [...all.keys()];
  const ordered = orderedOptions(texts);
  if (ordered) return { options: ordered, isOrdered: true };
  const isWords = kind === 'choice' || kind === 'likert';
  const scores = texts.filter((text) => readScore(text) !== null).length;
  if (!isWords && scores >= texts.length * 0.8) return numberScale(`${groupLabel ?? ''} ${label}`, all);
  return isWords || kind === 'matrix' ? optionScale(all, false, false) : null;
}

/**
 * What may be answered to a question, from all answers: numbers from … to, words in their order, or options. Rows of one grid
 * share theirs. Null for free words and for more options than a hundred.
 *
 * @param siblings the rows of the grid it is of, itself among them
 */
export function scaleOf(
  question: SurveyQuestion,
  siblings: readonly SurveyQuestion[],
  answers: Answers,
  known: readonly string[] = [],
): QuestionScale | null {
  const { kind, columns, meaning } = question;
  if (kind === 'nps') return { least: 0, most: 10 };
  if (kind === 'text' || kind === 'number') return null;
  if (kind === 'multi-choice') {
    const isRanked = meaning === 'survey.ranking';
    return optionScale(chosen(question, answers, known), columns.length > 1 && !isRanked, isRanked);
  }
  const places = kind === 'matrix' ? siblings.flatMap((one) => one.columns) : columns;
  return scaleOfAnswers(question, merged(places, answers));
}

/** The scales of all questions of a file, by key. */
export function scalesOf(
  questions: readonly SurveyQuestion[],
  answers: Answers,
  known: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, QuestionScale | null> {
  const groups = new Map<string, SurveyQuestion[]>();
  for (const question of questions) {
    const key = question.groupKey ?? question.key;
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return new Map(
    questions.map((question) => {
      const siblings = (groups.get(question.groupKey ?? question.key) ?? []).filter(
        ({ kind }) => kind === question.kind,
      );
      return [question.key, scaleOf(question, siblings, answers, known.get(question.key))] as const;
    }),
  );
}
