import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Of people nobody knows, so many characters are needed to tell that two sheets are one: two may well both have ticked 5. */
const telling = 60;

/** Did one person send the same answers twice on one day? */
export const doubleResponse = tableCheck({
  id: 'double-response',
  dimension: 'uniqueness',
  severity: 'low',
  table: 'response',
  field: 'answers',
  total: sql`SELECT COUNT(*) AS n FROM response`,
  wrong: () => sql`WITH sheet AS (
            SELECT response.id, response.survey_id, response.customer_id, response.answered_on,
                   (SELECT group_concat(question_id || '=' || COALESCE(number, text, choices, ''), char(10))
                      FROM (SELECT * FROM answer WHERE response_id = response.id ORDER BY question_id)) AS answers
              FROM response
          )
          SELECT sheet.id, sheet.customer_id, sheet.answered_on
            FROM sheet
            JOIN (SELECT survey_id, COALESCE(customer_id, 0) AS person, answered_on, answers, MIN(id) AS first
                    FROM sheet
                   WHERE answers IS NOT NULL
                   GROUP BY survey_id, COALESCE(customer_id, 0), answered_on, answers
                  HAVING COUNT(*) > 1) AS same
              ON same.survey_id = sheet.survey_id AND same.person = COALESCE(sheet.customer_id, 0)
             AND same.answered_on IS sheet.answered_on AND same.answers = sheet.answers AND same.first < sheet.id
           WHERE sheet.customer_id IS NOT NULL OR length(sheet.answers) >= ${telling}
           ORDER BY sheet.id`,
  action: null,
});
