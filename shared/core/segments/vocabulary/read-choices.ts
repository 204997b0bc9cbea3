import { int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { QuestionScale } from '../../model/survey.ts';
import { mostFrequent } from './most-frequent.ts';

const most = 100;
const withChoices: readonly string[] = ['choice', 'multi-choice', 'matrix', 'likert'];

function optionsOf(scale: string | null): readonly string[] {
  if (scale === null) return [];
  const read = QuestionScale.safeParse(JSON.parse(scale));
  return read.success && 'options' in read.data ? read.data.options : [];
}

/**
 * What can be chosen as an answer to a question, what was answered most first, then the options that nobody chose; at most 100. None for
 * questions that ask for a number or for words.
 */
export function readChoices(
  db: ReadDb,
  { id, kind, scale }: Readonly<{ id: number; kind: string; scale: string | null }>,
): string[] {
  if (!withChoices.includes(kind)) return [];
  const answered = db.all(
    sql`SELECT said.value AS value, COUNT(*) AS count
          FROM answer
          JOIN json_each(coalesce(answer.choices, json_array(answer.text))) AS said
         WHERE answer.question_id = ${id}
           AND said.type = 'text'
         GROUP BY said.value`,
    { value: text, count: int },
  );
  const options = optionsOf(scale).map((value) => ({ value, count: 0 }));
  return mostFrequent([...answered, ...options])
    .slice(0, most)
    .map(({ value }) => value);
}
