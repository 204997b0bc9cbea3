import { int, optional, real, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { numberTester } from '../../evaluate/number-test.ts';
import type { Condition, NumberTest } from '../../schema.ts';
import { numberDistance } from '../distance/number-distance.ts';
import { mostRows, type Finding, type Person } from '../person.ts';
import { periodBounds } from './behaviour.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

type AnswerOf = Readonly<{
  response: number;
  day: string | null;
  number: number | null;
  words: string | null;
  choices: readonly string[];
}>;

/** The day of a response; of one without a day that on which its file came in. */
export const answeredOn = sql`coalesce(response.answered_on, substr(import.finished_at, 1, 10))`;

function choicesOf(choices: string | null, words: string | null): string[] {
  // of several choices the list, written by the import; of one its text
  const list = choices === null ? [] : (JSON.parse(choices) as string[]);
  return words === null || words === '' ? list : [...list, words];
}

/** Answers to a question by the day asked for, of unfinished responses too, the latest first. */
function readAnswers({ db, ids, on }: Person, question: number): AnswerOf[] {
  return db
    .all(
      sql`SELECT response.id AS response, ${answeredOn} AS day, answer.number, answer.text AS words, answer.choices
            FROM response
            JOIN import ON import.id = response.import_id
            JOIN answer ON answer.response_id = response.id
           WHERE response.customer_id IN (SELECT value FROM json_each(${ids}))
             AND answer.question_id = ${question}
             AND response.is_preview = 0
             AND ${answeredOn} <= ${on}
           ORDER BY day DESC, unixepoch(response.answered_at) IS NULL, unixepoch(response.answered_at) DESC, response.id DESC`,
      {
        response: int,
        day: optional(text),
        number: optional(real),
        words: optional(text),
        choices: optional(text),
      },
    )
    .map(({ choices, ...answer }) => ({ ...answer, choices: choicesOf(choices, answer.words) }));
}

/** The number that decides: the latest that meets the test, else the one nearest to it; null without numbers. */
function decidingNumber(test: NumberTest, numbers: readonly number[]): number | null {
  const meets = numbers.find(numberTester(test));
  if (meets !== undefined) return meets;
  const distance = (value: number) => numberDistance(test, value, false, 1);
  return numbers.reduce<number | null>(
    (nearest, value) => (nearest === null || distance(value) < distance(nearest) ? value : nearest),
    null,
  );
}

function factOf({ test }: Of<'answer'>, answers: readonly AnswerOf[]): Finding['fact'] {
  switch (test.as) {
    case 'number': {
      const numbers = answers.flatMap(({ number }) => number ?? []);
      return { as: 'number', unit: 'count', value: decidingNumber(test.test, numbers) };
    }
    case 'choice':
      return { as: 'text', values: [...new Set(answers.flatMap(({ choices }) => choices))] };
    case 'text':
      return { as: 'text', values: [...new Set(answers.flatMap(({ words }) => words ?? []))] };
  }
}

/** What was answered to a question: the latest answer, or all of them. */
export function findAnswer(person: Person, condition: Of<'answer'>): Finding {
  const all = readAnswers(person, condition.question);
  const asked = condition.which === 'latest' ? all.slice(0, 1) : all;
  return {
    fact: factOf(condition, asked),
    rows: asked.slice(0, mostRows).map(({ response, day, number, choices }) => ({
      table: 'response' as const,
      id: response,
      day,
      label: number === null ? choices.join(' · ') : String(number),
      amountMinor: null,
    })),
    totalRows: asked.length,
  };
}

/** How many finished responses in a period. */
export function findResponses(person: Person, { survey, period }: Of<'responses'>): Finding {
  const { from, to } = periodBounds(period, person);
  const responses = person.db.all(
    sql`SELECT response.id, ${answeredOn} AS day, survey.name AS label
          FROM response
          JOIN survey ON survey.id = response.survey_id
          JOIN import ON import.id = response.import_id
         WHERE response.customer_id IN (SELECT value FROM json_each(${person.ids}))
           AND (${survey} IS NULL OR response.survey_id = ${survey})
           AND response.is_finished = 1
           AND response.is_preview = 0
           AND ${answeredOn} BETWEEN ${from} AND ${to}
         ORDER BY day DESC, response.id DESC`,
    { id: int, day: optional(text), label: text },
  );
  return {
    fact: { as: 'number', unit: 'count', value: responses.length },
    rows: responses
      .slice(0, mostRows)
      .map((row) => ({ ...row, table: 'response' as const, amountMinor: null })),
    totalRows: responses.length,
  };
}
