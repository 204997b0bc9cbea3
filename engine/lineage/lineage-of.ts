import { int, optional, real, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Lineage, LineageStep, LineageTarget } from '../../shared/core/model/lineage.ts';
import { liveCustomer } from '../people/read-profile.ts';
import { consentHistory, factHistory } from './fact-history.ts';
import { rowStates, stepsOf, type RowState, type StoredRow } from './row-history.ts';
import {
  eventRow,
  orderLineRow,
  orderRow,
  preferenceRow,
  productRow,
  responseRow,
  spendRow,
} from './stored-rows.ts';

const answerShape = {
  question_id: int,
  number: optional(real),
  text: optional(text),
  choices: optional(text),
};
type Answer = Readonly<{
  question_id: number;
  number: number | null;
  text: string | null;
  choices: string | null;
}>;

function rowLineage(db: ReadDb, row: StoredRow): Lineage {
  return { steps: stepsOf(db, row, rowStates(db, row)), parts: [] };
}

function orderLineage(db: ReadDb, id: number): Lineage {
  const lines = db.all(
    sql`SELECT order_line.ordinal, COALESCE(product.name, product.sku) AS label
          FROM order_line
          LEFT JOIN product ON product.id = order_line.product_id
         WHERE order_line.order_id = ${id}
         ORDER BY order_line.ordinal`,
    { ordinal: int, label: optional(text) },
  );
  return {
    ...rowLineage(db, orderRow(id)),
    parts: lines.map(({ ordinal, label }) => ({
      label,
      steps: rowLineage(db, orderLineRow(id, ordinal)).steps,
    })),
  };
}

function textOf({ number, text: said, choices }: Answer): string | null {
  if (said !== null) return said;
  if (choices === null) return number === null ? null : String(number);
  const list: unknown = JSON.parse(choices);
  return Array.isArray(list) ? list.map(String).join(', ') : choices;
}

/** Answers stand in their reply's row; what an update replaced is kept with it. */
function replyHistory(db: ReadDb, id: number, question: number | null): LineageStep[] {
  const row = responseRow(id);
  const labels = new Map(
    db
      .all(
        sql`SELECT question.id, question.label
              FROM question
              JOIN response ON response.survey_id = question.survey_id
             WHERE response.id = ${id}
             ORDER BY question.position, question.id`,
        { id: int, label: text },
      )
      .map((entry) => [entry.id, entry.label]),
  );
  const present: readonly Answer[] = db.all(
    sql`SELECT question_id, number, text, choices FROM answer WHERE response_id = ${id} ORDER BY question_id`,
    answerShape,
  );
  const answersOf = ({ state }: RowState, at: number): readonly Answer[] =>
    // written by the import that replaced them
    at === 0 ? present : Array.isArray(state['answers']) ? (state['answers'] as readonly Answer[]) : [];
  const states = rowStates(db, row);
  const steps = stepsOf(db, row, states, (state, at) => {
    const newer = at === 0 ? [] : answersOf(states[at - 1] ?? state, at - 1);
    const after = new Map(newer.map((answer) => [answer.question_id, textOf(answer)]));
    return answersOf(state, at)
      .filter((answer) => question === null || answer.question_id === question)
      .filter((answer) => at === 0 || after.get(answer.question_id) !== textOf(answer))
      .map((answer) => ({
        field: labels.get(answer.question_id) ?? '',
        isOwnName: true,
        value: textOf(answer),
      }));
  });
  return question === null ? steps : steps.filter(({ values }) => values.some(({ isOwnName }) => isOwnName));
}

/**
 * All that was said about something, newest first: what stands, what it replaced, and what never counted, each with its
 * source, file, row, date and party. Empty for what is not there.
 * @throws {AppError} 'customer-missing'
 */
export function lineageOf(db: ReadDb, target: LineageTarget): Lineage {
  switch (target.of) {
    case 'customer-field':
      return { steps: factHistory(db, liveCustomer(db, target.customer), target), parts: [] };
    case 'consent':
      return { steps: consentHistory(db, liveCustomer(db, target.customer), target), parts: [] };
    case 'order':
      return orderLineage(db, target.id);
    case 'order-line':
      return rowLineage(db, orderLineRow(target.order, target.ordinal));
    case 'event':
      return rowLineage(db, eventRow(target.id));
    case 'response':
      return { steps: replyHistory(db, target.id, null), parts: [] };
    case 'answer':
      return { steps: replyHistory(db, target.response, target.question), parts: [] };
    case 'preference':
      return rowLineage(db, preferenceRow(target.id));
    case 'spend':
      return rowLineage(db, spendRow(target.id));
    case 'product':
      return rowLineage(db, productRow(target.id));
  }
}
