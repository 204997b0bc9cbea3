import type { ColumnGuess, MappedColumn, Mapping } from '../../model/import.ts';
import { isQuestion } from '../../model/question-list.ts';
import { isTechnical } from '../guess-question.ts';
import { headerWords } from '../header-words.ts';
import { countAnswersOf, type AnswerCounts } from './answer-counts.ts';
import { answerMeaning } from './answer-meaning.ts';
import { groupMeaning, isBlankMark, type Member } from './group-meaning.ts';
import { optionRuns } from './option-runs.ts';
import { isReviews, reviewQuestion } from './review-names.ts';
import type { SurveyLayout } from './survey-layout.ts';

type Found = Readonly<{
  meaning: string;
  confidence: number;
  question?: string;
  item?: string;
  code?: string;
}>;

/** What the columns of a survey were found to mean. */
export type SurveyColumns = Readonly<{
  columns: readonly (MappedColumn & Readonly<{ confidence: number }>)[];
  questions: NonNullable<Mapping['questions']>;
}>;

/** What a name means by chance, as 'Class Name' means a person, is less than this. */
const sure = 0.7;
const noAnswers: AnswerCounts = new Map();

function isNumeric(answers: AnswerCounts): boolean {
  const texts = [...answers.keys()];
  return (
    texts.length > 0 &&
    texts.filter((text) => /^[-+]?[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬\s]*$/u.test(text)).length >= texts.length * 0.95
  );
}

const merged = (members: readonly Member[]): AnswerCounts => {
  const all = new Map<string, number>();
  for (const { answers } of members)
    for (const [text, count] of answers) if (!isBlankMark(text)) all.set(text, (all.get(text) ?? 0) + count);
  return all;
};

/** One question of several columns. */
function joined(
  members: readonly Member[],
  rows: readonly (readonly string[])[],
  system: string | null,
): ReadonlyMap<number, Found> {
  const [first] = members;
  const question = first?.part.question ?? '';
  const label = first?.part.label ?? '';
  const found = new Map<number, Found>();
  const together = groupMeaning(members, rows, system === 'google-forms');
  const codeOf = ({ part }: Member) => (part.code === null ? {} : { code: part.code });
  if (together === 'single') {
    const whole = answerMeaning(
      label,
      merged(members.filter(({ part }) => !part.isOther || members.length === 1)),
      false,
    );
    const hasWords = members.some(({ part }) => part.isOther);
    const meaning =
      hasWords && /^survey\.(?:text|likert)$/u.test(whole.meaning) ? 'survey.choice' : whole.meaning;
    for (const member of members)
      found.set(member.at, { meaning, confidence: 0.9, question, ...codeOf(member) });
    return found;
  }
  for (const member of members) {
    const { at, part, answers } = member;
    // free words beside a grid are no row of it
    const isBeside = part.isOther && (together === 'survey.matrix' || together === 'apart');
    const own = answerMeaning(`${label} ${part.item ?? ''}`, answers, isNumeric(answers)).meaning;
    const meaning = isBeside ? 'survey.text' : together === 'apart' ? own : together;
    found.set(at, {
      meaning,
      confidence: together === 'apart' ? 0.7 : 0.92,
      question,
      ...(part.item === null ? {} : { item: part.item }),
      ...codeOf(member),
    });
  }
  return found;
}

/** Columns that the header says are one question, in file order. */
function groupsOf(layout: SurveyLayout, answers: ReadonlyMap<number, AnswerCounts>): Member[][] {
  const groups = new Map<string, Member[]>();
  layout.parts.forEach((part, at) => {
    if (part.question === null || part.meaning !== null) return;
    const member = { at, part, answers: answers.get(at) ?? noAnswers };
    groups.set(part.question, [...(groups.get(part.question) ?? []), member]);
  });
  return [...groups.values()];
}

/** Facts about a reply or a person that a survey carries beside its answers. */
function isBeside(guess: ColumnGuess, name: string): boolean {
  if (isTechnical(headerWords(name))) return true;
  const isOurs = guess.meaning !== 'custom' && guess.meaning !== 'ignore' && !isQuestion(guess.meaning);
  return isOurs && guess.confidence >= sure;
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
  const found = new Map<number, Found>();
  const labels = new Map<string, string>();
  for (const { question, label } of layout.parts)
    if (question !== null && !labels.has(question)) labels.set(question, label);
  for (const members of groupsOf(layout, answers)) {
    if (members.length > 1) joined(members, rows, layout.system).forEach((one, at) => found.set(at, one));
  }
  const free = names.map(
    (name, at) => !found.has(at) && layout.parts[at]?.meaning == null && !isTechnical(headerWords(name)),
  );
  for (const { columns, question, label } of optionRuns(names, answers, free)) {
    labels.set(question, label);
    for (const at of columns)
      found.set(at, { meaning: 'survey.choices', confidence: 0.8, question, item: names[at] ?? '' });
  }
  const reviews = isReviews(names);
  const single = (name: string, at: number): Found => {
    const guess = guesses[at];
    const part = layout.parts[at];
    const isKnown = part?.question !== null && part?.question !== undefined;
    const group =
      isKnown && part.question !== null
        ? { question: part.question, ...(part.code === null ? {} : { code: part.code }) }
        : {};
    if (part?.meaning) return { meaning: part.meaning, confidence: 0.97, ...group };
    const own = { meaning: guess?.meaning ?? 'custom', confidence: guess?.confidence ?? 0.5 };
    const counted = answers.get(at) ?? noAnswers;
    const beside =
      isQuestion(own.meaning) || own.confidence < sure ? { meaning: 'custom', confidence: 0.7 } : own;
    if (reviews && !reviewQuestion(name)) return beside;
    if (guess && !isKnown && isBeside(guess, name)) return beside;
    if (counted.size === 0 && !layout.isSure && own.meaning === 'custom') return own;
    const asked = answerMeaning(part?.label ?? name, counted, isNumeric(counted));
    const keep = isQuestion(own.meaning) && own.meaning === asked.meaning ? own.confidence : 0;
    return { ...asked, confidence: Math.max(asked.confidence, keep), ...group };
  };
  const columns = names.map((name, at) => ({ name, ...(found.get(at) ?? single(name, at)) }));
  const named = new Set(columns.map(({ question }) => question));
  const questions = [...labels]
    .filter(([key, label]) => named.has(key) && label !== '')
    .map(([key, label]) => ({ key, label }));
  return { columns, questions };
}
