import { readRedirects } from '../columns/read-orders.ts';
import { rowFinder } from '../columns/row-finder.ts';
import { int, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { countOf, numberCell, textCell } from '../segments/facts/reading.ts';
import type { Paused } from '../db/scan-pages.ts';
import { gatherAnswers, type RawAnswers } from './answer-gatherer.ts';
import { arrangeAnswers } from './arrange-answers.ts';
import type { FeedbackColumns, FeedbackQuestion } from './columns.ts';
import { readQuestions, readSurveys } from './read-questions.ts';
import { readResponses } from './read-responses.ts';

const pageRows = 2_000;

/** Rows by database id. */
function placesOf(ids: Int32Array): (id: number) => number {
  const byId = Int32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  const find = rowFinder(byId.map((row) => ids[row] ?? 0));
  return (id) => {
    const at = find(id);
    return at < 0 ? -1 : (byId[at] ?? -1);
  };
}

function* readAnswers(
  db: ReadDb,
  questions: readonly FeedbackQuestion[],
  responseIds: Int32Array,
): Paused<RawAnswers> {
  const rowOf = placesOf(responseIds);
  const questionAt = new Map(questions.map(({ id }, at) => [id, at]));
  const answers = gatherAnswers(questions, countOf(db, sql`SELECT COUNT(*) AS n FROM answer`));
  yield;
  let response = -1;
  let question = -1;
  for (let rows = pageRows; rows === pageRows;) {
    rows = 0;
    db.scan(
      sql`SELECT response_id, question_id, number, text, choices
            FROM answer
           WHERE (response_id, question_id) > (${response}, ${question})
           ORDER BY response_id, question_id
           LIMIT ${pageRows}`,
      (cells) => {
        response = int(cells[0] ?? null);
        question = int(cells[1] ?? null);
        rows += 1;
        const row = rowOf(response);
        // an answer of a preview has no response here
        if (row < 0) return;
        const at = questionAt.get(question) ?? -1;
        answers.add(row, at, numberCell(cells[2]), textCell(cells[3]), textCell(cells[4]));
      },
    );
    yield;
  }
  return answers.gathered();
}

/**
 * Reads everything that was answered, pausing often. O(answers + responses + days between the first and last response).
 *
 * @param dataVersion kept in the result, so that readers know what it is a snapshot of
 * @param customerIds of `Columns.customers`, of the same state of the data
 * @throws {RangeError} an id does not fit in 31 bits
 */
export function* readFeedback(
  db: ReadDb,
  dataVersion: number,
  customerIds: Int32Array,
): Paused<FeedbackColumns> {
  const surveys = readSurveys(db);
  const known = readQuestions(db, surveys);
  const redirected = readRedirects(db);
  const customerRow = rowFinder(customerIds);
  yield;
  const responses = yield* readResponses(db, surveys, (id) => customerRow(redirected(id)));
  const raw = yield* readAnswers(db, known, responses.id);
  const { offsets, answers, words } = yield* arrangeAnswers(raw, responses.count);
  return {
    dataVersion,
    surveys,
    questions: raw.questions,
    responses: { ...responses, offsets },
    answers,
    words,
  };
}
