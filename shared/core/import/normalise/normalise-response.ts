import type { Mapping } from '../../model/import.ts';
import { isTogether, questionsOf, type SurveyQuestion } from '../../model/question-list.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { Rejection, ResponseDraft } from './drafts.ts';
import type { Evidence } from '../recognise/evidence.ts';
import { foldLetters } from '../cells/month-names.ts';
import { readBoolean } from '../cells/parse-boolean.ts';
import { toNumber } from '../cells/parse-number.ts';
import { makeWhoReader } from './read-who.ts';
import { choiceReader } from '../survey/answer-reader.ts';
import { isOtherName } from '../survey/column-part.ts';
import { namedOptions } from '../survey/named-options.ts';
import { readScore } from '../survey/read-score.ts';

type Answer = ResponseDraft['answers'][number];

const numeric = new Set(['survey.nps', 'survey.csat', 'survey.ces', 'survey.rating', 'survey.number']);

/** A reader of the answers of one question, told by the place of its first column. */
type AnswerReader = () => Answer | null;

function makeAnswerReader(
  reader: CellReader,
  question: SurveyQuestion,
  evidence: Evidence,
  known: readonly string[] | undefined,
): AnswerReader {
  const { columns, meaning } = question;
  const [first = -1] = columns;
  const none = { question: first, number: null, text: null, choices: null };

  const number = (column: number, text: string): Answer => {
    const found = reader.decimal(column);
    const value = found ? toNumber(found) : meaning === 'survey.number' ? null : readScore(text);
    const isOutside = meaning === 'survey.nps' && value !== null && (value < 0 || value > 10);
    if (value === null || isOutside) {
      reader.keep(column, value === null ? 'number-unreadable' : 'score-out-of-range');
      return { ...none, text };
    }
    return { ...none, number: value };
  };
  if (isTogether(meaning)) {
    const read = choiceReader(question, evidence.answers, known);
    return () => {
      const choices = read(columns.map(reader.text));
      return choices === null ? null : { ...none, choices };
    };
  }
  // a row of a grid is numbers or words, whichever its answers are
  if (meaning === 'survey.matrix')
    return () => {
      const text = reader.text(first);
      if (text === '') return null;
      const found = reader.decimal(first);
      return found ? { ...none, number: toNumber(found) } : { ...none, text };
    };
  const single = (column: number, text: string) =>
    numeric.has(meaning) ? number(column, text) : { ...none, text };
  if (columns.length === 1) {
    return () => {
      const text = reader.text(first);
      return text === '' ? null : single(first, text);
    };
  }
  return () => {
    const filled = columns.filter((column) => reader.text(column) !== '');
    // what was typed beside "Other" says more than "Other" does
    const said = filled.find((column) => !isOtherName(reader.text(column))) ?? filled[0];
    if (said === undefined) return null;
    for (const column of filled)
      if (column !== said && !isOtherName(reader.text(column))) reader.keep(column, 'several-values');
    return single(said, reader.text(said));
  };
}

/** Whether the reply was sent: as a column says, or by the day on which LimeSurvey noted that it was. */
function makeFinishedReader(
  reader: CellReader,
  mapping: Mapping,
  at: number,
): (when: unknown, mode: string) => boolean {
  const finished = reader.column('survey.finished');
  const isBySubmitDate = finished < 0 && at >= 0 && mapping.system === 'limesurvey';
  return (when, mode) => {
    if (isBySubmitDate && when === undefined) return false;
    if (/^(?:partial|incomplete|started|in progress|disqualified)/u.test(mode)) return false;
    const ended = reader.boolean(finished);
    if (ended === null) {
      if (/^(?:partial|incomplete|in progress)/u.test(foldLetters(reader.text(finished)))) return false;
      if (foldLetters(reader.text(finished)).startsWith('complete')) return true;
      reader.keep(finished, 'boolean-unreadable');
    }
    return ended ?? true;
  };
}

/**
 * Rows of survey answers and reviews. A blank cell is no answer; a score outside its scale is kept as text.
 * @param evidence of every row: options are learned from all answers of a column
 */
export function makeResponseNormaliser(
  reader: CellReader,
  mapping: Mapping,
  evidence: Evidence,
): (row: number) => ResponseDraft | Rejection {
  const whoReader = makeWhoReader(reader, mapping.country);
  const [key, at, preview] = ['key', 'at', 'preview'].map((field) => reader.column(`survey.${field}`)) as [
    number,
    number,
    number,
  ]; // three names give three columns
  const named = namedOptions(mapping);
  const readers = questionsOf(mapping).map((question) =>
    makeAnswerReader(reader, question, evidence, named.get(question.key)),
  );
  const isFinished = makeFinishedReader(reader, mapping, at);

  return (row) => {
    const when = reader.when(at);
    if (when === null) reader.keep(at, 'date-unreadable');
    const mode = foldLetters(reader.text(preview));
    const responseKey = reader.id(key);
    const answers = readers.map((read) => read()).filter((found) => found !== null);
    return {
      kind: 'survey',
      row,
      responseKey: responseKey === '' ? null : responseKey,
      who: whoReader.read(),
      when: when ?? null,
      isFinished: isFinished(when, mode),
      isPreview: /preview|test/u.test(mode) || readBoolean(mode) === true,
      answers,
      custom: reader.kept(),
    };
  };
}
