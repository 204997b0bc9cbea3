import { gatherTexts } from '../../columns/text-gatherer.ts';
import { sql } from '../../db/sql.ts';
import type { AnswerFacts, ResponseFacts } from './facts.ts';
import { countOf, dayCell, numberCell, ownerCell, textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, arrangedReals, arrangedTexts, sortByCustomer } from './sort-by-customer.ts';

/** Reads finished responses; one without a day counts from the day its file came in, as on the page of its customer. */
export function* readResponses(reading: Reading): Paused<ResponseFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM response WHERE is_finished = 1 AND is_preview = 0`);
  const owner = new Int32Array(count);
  const day = new Int32Array(count);
  const at = new Float64Array(count);
  const survey = new Int32Array(count);
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT response.id, response.customer_id,
               unixepoch(COALESCE(answered_on, substr(import.finished_at, 1, 10))) / 86400, unixepoch(answered_at), survey_id
          FROM response
          JOIN import ON import.id = response.import_id
         WHERE response.id > ${after}
           AND is_finished = 1
           AND is_preview = 0
         ORDER BY response.id
         LIMIT ${limit}`,
    (cells) => {
      owner[row] = ownerCell(reading, cells[1]);
      day[row] = dayCell(cells[2]);
      at[row] = numberCell(cells[3]);
      survey[row] = numberCell(cells[4]);
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(owner, day, customers);
  return {
    offsets: arranged.offsets,
    day: arrangedInts(day, arranged),
    at: arrangedReals(at, arranged),
    survey: arrangedInts(survey, arranged),
  };
}

/** Reads the answers to one question, of unfinished responses too; dated as responses are. */
export function* readAnswers(reading: Reading, question: number): Paused<AnswerFacts> {
  const { db, customers } = reading;
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM answer WHERE question_id = ${question}`);
  const owner = new Int32Array(count);
  const day = new Int32Array(count);
  const at = new Float64Array(count);
  const number = new Float64Array(count);
  const texts = gatherTexts(count);
  const choices = gatherTexts(count);
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT answer.response_id, CASE is_preview WHEN 0 THEN response.customer_id END,
               unixepoch(COALESCE(answered_on, substr(import.finished_at, 1, 10))) / 86400, unixepoch(answered_at),
               answer.number, answer.text, answer.choices
          FROM answer
          JOIN response ON response.id = answer.response_id
          JOIN import ON import.id = response.import_id
         WHERE answer.question_id = ${question}
           AND answer.response_id > ${after}
         ORDER BY answer.response_id
         LIMIT ${limit}`,
    (cells) => {
      owner[row] = ownerCell(reading, cells[1]);
      day[row] = dayCell(cells[2]);
      at[row] = numberCell(cells[3]);
      number[row] = numberCell(cells[4]);
      texts.add(textCell(cells[5]));
      choices.add(textCell(cells[6]));
      row += 1;
    },
  );
  const arranged = yield* sortByCustomer(owner, day, customers);
  return {
    offsets: arranged.offsets,
    day: arrangedInts(day, arranged),
    at: arrangedReals(at, arranged),
    number: arrangedReals(number, arranged),
    text: arrangedTexts(texts.column(), arranged),
    choices: arrangedTexts(choices.column(), arranged),
  };
}
