import { sql, type Sql } from '../../../core/db/sql.ts';
import { owners, textMeets, type Ask, type Of } from './ask.ts';
import { inPeriod, numberMeets } from './tests-in-sql.ts';

/** A response without a day counts from the day its file came in. */
export const answeredOn = sql`coalesce(response.answered_on, substr(import.finished_at, 1, 10))`;

export function byResponses(ask: Ask, { survey, period, test }: Of<'responses'>): Sql {
  return sql`${owners}
    SELECT customer.id
      FROM customer
      LEFT JOIN (SELECT owner.person, response.id
                   FROM response
                   JOIN import ON import.id = response.import_id
                   JOIN owner ON owner.id = response.customer_id
                  WHERE response.is_finished = 1
                    AND response.is_preview = 0
                    AND (${survey} IS NULL OR response.survey_id = ${survey})
                    AND ${inPeriod(answeredOn, period, ask.on)}) AS given ON given.person = customer.id
     GROUP BY customer.id
    HAVING ${numberMeets(sql`COUNT(given.id)`, test)}`;
}

/** Whether an answer, of `said`, meets a test. */
function answerMeets(ask: Ask, test: Of<'answer'>['test'], question: number): Sql {
  const texts = sql`SELECT text AS value FROM answer WHERE question_id = ${question}`;
  if (test.as === 'number') return numberMeets(sql`said.number`, test.test);
  if (test.as === 'text') return textMeets(ask, sql`said.text`, texts, test.test);
  const is = { op: 'is', values: test.values } as const;
  const lists = sql`SELECT one.value FROM answer JOIN json_each(answer.choices) AS one WHERE question_id = ${question}`;
  return sql`((${textMeets(ask, sql`said.text`, texts, is)})
              OR EXISTS (SELECT 1
                           FROM json_each(said.choices) AS one
                          WHERE ${textMeets(ask, sql`one.value`, lists, is)}))`;
}

/** Who never answered has a blank answer. */
export function byAnswer(ask: Ask, { question, which, test }: Of<'answer'>): Sql {
  const blankPasses = test.as === 'text' && ['is-not', 'lacks', 'blank'].includes(test.test.op);
  return sql`${owners},
  said AS (
    SELECT owner.person, answer.number, answer.text, answer.choices,
           ROW_NUMBER() OVER (PARTITION BY owner.person
                                  ORDER BY ${answeredOn} DESC, response.answered_at IS NULL, response.answered_at DESC,
                                           response.id DESC) AS place
      FROM answer
      JOIN response ON response.id = answer.response_id
      JOIN import ON import.id = response.import_id
      JOIN owner ON owner.id = response.customer_id
     WHERE answer.question_id = ${question}
       AND response.is_preview = 0
       AND ${answeredOn} <= ${ask.on}
  )
  SELECT customer.id
    FROM customer
   WHERE EXISTS (SELECT 1
                   FROM said
                  WHERE said.person = customer.id
                    AND (${which === 'any' ? 1 : 0} OR said.place = 1)
                    AND ${answerMeets(ask, test, question)})
      OR ${blankPasses ? 1 : 0} AND NOT EXISTS (SELECT 1 FROM said WHERE said.person = customer.id)`;
}

export function byPreference(ask: Ask, { topic, values }: Of<'preference'>): Sql {
  const topics = sql`SELECT topic AS value FROM preference`;
  const isTopic = textMeets(ask, sql`preference.topic`, topics, { op: 'is', values: [topic] });
  const likes = sql`SELECT value FROM preference`;
  const isValue =
    values.length === 0 ? sql`1` : textMeets(ask, sql`preference.value`, likes, { op: 'is', values });
  return sql`${owners}
    SELECT DISTINCT owner.person AS id
      FROM preference
      JOIN import ON import.id = preference.import_id
      JOIN owner ON owner.id = preference.customer_id
     WHERE coalesce(preference.declared_on, substr(import.finished_at, 1, 10)) <= ${ask.on}
       AND (${isTopic})
       AND (${isValue})`;
}
